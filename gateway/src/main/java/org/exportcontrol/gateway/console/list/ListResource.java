package org.exportcontrol.gateway.console.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.gateway.console.api.ControlListApi;
import org.exportcontrol.gateway.console.api.ListAnswers.Comparison;
import org.exportcontrol.gateway.console.api.ListAnswers.Edition;
import org.exportcontrol.gateway.console.api.ListAnswers.Entries;
import org.exportcontrol.gateway.console.api.ListAnswers.Entry;
import org.exportcontrol.gateway.console.api.ListAnswers.EntryAnswer;
import org.exportcontrol.gateway.console.api.ListAnswers.Found;
import org.exportcontrol.gateway.console.api.ListAnswers.History;
import org.exportcontrol.gateway.console.api.ListAnswers.Hit;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list on any date, open to everybody. */
@Path("/console")
@Produces(Html.TYPE)
public class ListResource {

    private static final int PAGE = 100;

    private final ControlListApi controlList;
    private final Page page;

    ListResource(@RestClient ControlListApi controlList, Page page) {
        this.controlList = controlList;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Question question, Shown shown);

        static native TemplateInstance entry(EntryAnswer entry, History history, Question question);

        static native TemplateInstance comparison(Days days, Comparison comparison);
    }

    /** Without words the whole list of that day; with words what they find, the best first. */
    @GET
    @Path("list")
    @PermitAll
    @Operation(hidden = true)
    public Response list(
            @RestQuery String q,
            @RestQuery String element,
            @RestQuery String asOf,
            @RestQuery String knownAt,
            @RestQuery String after) {
        Question question = Question.of(q, element, asOf, knownAt, page.today().toString());
        return Html.ok(
                Templates.list(question, question.q() == null ? listed(question, after) : found(question, after)));
    }

    @GET
    @Path("list/{code}")
    @PermitAll
    @Operation(hidden = true)
    public Response entry(
            @RestPath String code, @RestQuery String announcement, @RestQuery String asOf, @RestQuery String knownAt) {
        Question question = Question.of(null, null, asOf, knownAt, page.today().toString());
        String of = Question.given(announcement);
        EntryAnswer entry = controlList.entry(code, of, question.asOf(), question.knownInstant());
        History history = controlList.history(code, of, question.knownInstant());
        return Html.ok(Templates.entry(entry, history, question));
    }

    @GET
    @Path("comparison")
    @PermitAll
    @Operation(hidden = true)
    public Response comparison(@RestQuery String from, @RestQuery String to) {
        Days days = new Days(Question.given(from), Question.given(to));
        Comparison compared =
                days.from() == null || days.to() == null ? null : controlList.comparison(days.from(), days.to(), null);
        return Html.ok(Templates.comparison(days, compared));
    }

    private Shown listed(Question question, String after) {
        Entries entries = controlList.entries(
                null, question.element(), question.asOf(), question.knownInstant(), Paging.of(after, PAGE));
        return new Shown(entries.edition(), entries.items(), null, entries.next());
    }

    private Shown found(Question question, String after) {
        Found found =
                controlList.search(question.q(), question.asOf(), question.knownInstant(), Paging.of(after, PAGE));
        return new Shown(found.edition(), found.items().stream().map(Hit::entry).toList(), found.found(), found.next());
    }

    /** @param found how many there are in all; null where the service does not count */
    record Shown(Edition edition, List<Entry> items, Integer found, String next) {}

    record Days(String from, String to) {}
}
