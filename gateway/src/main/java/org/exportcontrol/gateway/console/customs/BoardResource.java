package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Ahead;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Lane;
import org.exportcontrol.gateway.console.api.CustomsAnswers.Officer;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.DeclarationSummary;
import org.exportcontrol.gateway.console.api.DeclarationAnswers.Declarations;
import org.exportcontrol.gateway.console.api.DeclarationApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Html;
import org.jboss.resteasy.reactive.RestQuery;

/** The lanes of an office: what waits for whom, since when and why. */
@Path("/console/customs")
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class BoardResource {

    private static final int OF_EACH_STATE = 40;
    private static final List<String> STATES =
            List.of("UNDER_REVIEW", "ACCEPTED", "RELEASING", "RELEASED", "CLEARED", "NOT_RELEASED", "WITHDRAWN");
    private static final List<String> HOLDS =
            List.of("REVIEW", "INSPECTION", "CHALLENGE", "IDENTIFICATION", "STOP", "LICENSE_TROUBLE", "CHANGE_REQUEST");

    private final DeclarationApi declarations;
    private final CustomsApi customs;
    private final Session session;
    private final InstantSource clock;

    BoardResource(
            @RestClient DeclarationApi declarations,
            @RestClient CustomsApi customs,
            Session session,
            InstantSource clock) {
        this.declarations = declarations;
        this.customs = customs;
        this.session = session;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(Board board, List<Officer> officers, Choices choices);
    }

    @GET
    @Operation(hidden = true)
    public Response board(
            @RestQuery String state,
            @RestQuery String lane,
            @RestQuery String hold,
            @RestQuery String mine,
            @RestQuery String after) {
        BoardQuestion question = BoardQuestion.of(state, lane, hold, mine, after);
        Ahead<List<Officer>> asked = Ahead.of(customs.officers());
        List<Ahead<Declarations>> pages = question.states().stream()
                .map(each -> Ahead.of(declarations.declarations(each, Paging.of(question.after(), OF_EACH_STATE))))
                .toList();
        List<DeclarationSummary> files = new ArrayList<>();
        List<Board.More> more = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Declarations page = pages.get(i).get();
            files.addAll(page.items());
            if (page.next() != null) {
                more.add(new Board.More(question.states().get(i), page.next()));
            }
        }
        List<Officer> officers = asked.get();
        return Html.ok(Templates.board(
                Board.of(question, rows(files, officers), more, session.subject()),
                officers,
                new Choices(STATES, Board.LANES, HOLDS)));
    }

    /** The service tells the lane of one file at a time, so all are asked at once. */
    private List<Board.Row> rows(List<DeclarationSummary> files, List<Officer> officers) {
        Map<String, String> names = officers.stream().collect(Collectors.toMap(Officer::subject, Officer::name));
        Instant now = clock.instant();
        List<Ahead<Lane>> lanes =
                files.stream().map(file -> Ahead.of(customs.lane(file.id()))).toList();
        return IntStream.range(0, files.size())
                .mapToObj(i -> Board.Row.of(files.get(i), lanes.get(i).get(), now, names))
                .toList();
    }

    /** What may be chosen to see less. */
    record Choices(List<String> states, List<String> lanes, List<String> holds) {}
}
