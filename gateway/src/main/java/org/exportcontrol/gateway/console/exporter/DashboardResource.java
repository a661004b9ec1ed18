package org.exportcontrol.gateway.console.exporter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Applications;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.ChallengeView;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declaration;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.DeclarationSummary;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Licenses;
import org.exportcontrol.gateway.console.api.LicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;

/** What waits for an exporter, and what is left of its licenses. */
@Path("/console/exporter")
@Produces(Html.TYPE)
@RolesAllowed(Roles.EXPORTER)
public class DashboardResource {

    private static final int MOST = 50;
    private static final int MOST_BALANCES = 6;

    private final LicenseApi licenses;
    private final DeclarationApi declarations;
    private final Page page;
    private final Texts texts;

    DashboardResource(
            @RestClient LicenseApi licenses, @RestClient DeclarationApi declarations, Page page, Texts texts) {
        this.licenses = licenses;
        this.declarations = declarations;
        this.page = page;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "console/exporter")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dashboard(
                List<Task> tasks, List<Stock> stocks, List<Application> running, List<DeclarationSummary> open);
    }

    @GET
    @Operation(hidden = true)
    public Response dashboard() {
        Ahead<Applications> asked = Ahead.of(licenses.applications(null, null, Paging.first(MOST)));
        Ahead<Licenses> granted = Ahead.of(licenses.licenses(null, Paging.first(MOST)));
        List<DeclarationSummary> filed =
                Ahead.now(declarations.declarations(null, Paging.first(MOST))).items();
        List<Ahead<Declaration>> challenged = filed.stream()
                .filter(DashboardResource::isChallenged)
                .map(declaration -> Ahead.of(declarations.declaration(declaration.id())))
                .toList();
        List<License> usable = granted.get().items().stream()
                .filter(license ->
                        license.state().equals("VALID") || license.state().equals("PAUSED"))
                .limit(MOST_BALANCES)
                .toList();
        List<Ahead<Balance>> balances = usable.stream()
                .map(license -> Ahead.of(licenses.balance(license.number())))
                .toList();
        List<Application> applications = asked.get().items();
        List<Task> tasks = new ArrayList<>();
        applications.forEach(application -> tasks.addAll(ofApplication(application)));
        filed.forEach(declaration -> tasks.addAll(ofDeclaration(declaration)));
        Ahead.all(challenged).forEach(declaration -> tasks.addAll(repliesOf(declaration)));
        tasks.sort(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return Html.ok(Templates.dashboard(
                tasks,
                stocks(usable, Ahead.all(balances)),
                applications.stream().filter(DashboardResource::runs).toList(),
                filed.stream().filter(DashboardResource::isOpen).toList()));
    }

    private List<Task> ofApplication(Application application) {
        String href = ApplicationsResource.PATH + "/" + application.id();
        String name = application.lines() == null || application.lines().isEmpty()
                ? ""
                : application.lines().get(0).name();
        List<Task> tasks = new ArrayList<>();
        if (application.state().equals("DRAFT")) {
            tasks.add(new Task("task_draft", name, href + "/goods", null, false));
        } else if (application.state().equals("SUPPLEMENT_REQUESTED")) {
            tasks.add(new Task("task_supplement", name, href, null, false));
        } else if (application.course() != null && application.course().questions() != null) {
            application.course().questions().stream()
                    .filter(question -> question.answer() == null)
                    .forEach(question -> tasks.add(new Task("task_question", name, href, null, false)));
        }
        return tasks;
    }

    private List<Task> ofDeclaration(DeclarationSummary declaration) {
        String href = DeclarationsResource.PATH + "/" + declaration.id();
        String name = declaration.number() == null ? "" : declaration.number();
        return switch (declaration.state()) {
            case "DRAFT" -> List.of(new Task("task_declarationDraft", name, href + "/form", null, false));
            case "RETURNED" -> List.of(new Task("task_returned", name, href + "/form", null, false));
            default -> List.of();
        };
    }

    private List<Task> repliesOf(Declaration declaration) {
        String href = DeclarationsResource.PATH + "/" + declaration.id();
        String name = declaration.number() == null ? "" : declaration.number();
        return declaration.challenges().stream()
                .filter(challenge -> challenge.repliedAt() == null && challenge.outcome() == null)
                .map(challenge -> new Task("task_challenge", name, href, challenge.replyDueOn(), late(challenge)))
                .toList();
    }

    private boolean late(ChallengeView challenge) {
        return challenge.replyDueOn() != null && challenge.replyDueOn().isBefore(page.today());
    }

    private List<Stock> stocks(List<License> usable, List<Balance> balances) {
        Balances drawn = new Balances(texts, page.language());
        return IntStream.range(0, usable.size())
                .mapToObj(i -> new Stock(usable.get(i), drawn.of(usable.get(i), balances.get(i))))
                .toList();
    }

    private static boolean isChallenged(DeclarationSummary declaration) {
        return declaration.openHolds() != null && declaration.openHolds().contains("CHALLENGE");
    }

    private static boolean runs(Application application) {
        return List.of("SUBMITTED", "SUPPLEMENT_REQUESTED", "ACCEPTED", "UNDER_REVIEW", "PAUSED")
                .contains(application.state());
    }

    private static boolean isOpen(DeclarationSummary declaration) {
        return !List.of("DRAFT", "CLEARED", "NOT_RELEASED", "WITHDRAWN").contains(declaration.state());
    }

    /**
     * One thing to do.
     *
     * @param text key of what it is
     * @param name what it is about, may be empty
     * @param due null where no deadline runs
     */
    record Task(String text, String name, String href, LocalDate due, boolean late) {}

    record Stock(License license, List<Balances.Line> lines) {}
}
