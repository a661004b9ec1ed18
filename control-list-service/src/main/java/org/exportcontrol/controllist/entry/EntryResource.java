package org.exportcontrol.controllist.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.question.TaggedAnswers;
import org.jboss.resteasy.reactive.RestResponse;

/** The entries of the list as of a date. */
@Path("/v1/entries")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

    private final EntryService entries;
    private final EntryHistoryService histories;
    private final TaggedAnswers answers;

    EntryResource(EntryService entries, EntryHistoryService histories, TaggedAnswers answers) {
        this.entries = entries;
        this.histories = histories;
        this.answers = answers;
    }

    /** Entries published by a date (today without one), as known at an instant (now without one). */
    @GET
    @PermitAll
    @Operation(summary = "Find entries as of a date")
    public RestResponse<EntriesResponse> list(
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @BeanParam EntryFilter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context Request request) {
        int most = PageLimit.of(limit);
        QuestionTime time = entries.time(asOf, knownAt);
        return answers.answer(time, request, list -> entries.list(list, time, filter, most, after));
    }

    /** One entry, by its code exactly as printed; {@code announcement} tells entries of one code apart (CL-07). */
    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "Read one entry as of a date")
    public RestResponse<EntryAnswer> get(
            String code,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("announcement") String announcement,
            @Context Request request) {
        QuestionTime time = entries.time(asOf, knownAt);
        return answers.answer(time, request, list -> entries.get(list, time, code, announcement));
    }

    /** What the entry said and was from its announcement on, and the editions that changed what is known of it. */
    @GET
    @Path("{code}/history")
    @PermitAll
    @Operation(summary = "Read one entry through time")
    public RestResponse<EntryHistoryResponse> history(
            String code,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("announcement") String announcement,
            @Context Request request) {
        QuestionTime time = entries.time(null, knownAt);
        return answers.answer(
                "history", time.knownAt(), request, list -> histories.history(list, time, code, announcement));
    }
}
