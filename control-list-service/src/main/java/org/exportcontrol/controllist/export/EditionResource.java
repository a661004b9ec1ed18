package org.exportcontrol.controllist.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.RecordedEditions;
import org.jboss.resteasy.reactive.RestResponse;

/** The editions of the list: each what was known here from its recording on. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
public class EditionResource {

    private final Editions editions;

    EditionResource(Editions editions) {
        this.editions = editions;
    }

    /** Oldest first, all on one page: there are a few in a year. */
    @GET
    @PermitAll
    @Operation(summary = "List the editions")
    public Slice<Edition> list() {
        return new Slice<>(editions.all(), null);
    }

    @GET
    @Path("newest")
    @PermitAll
    @Operation(summary = "Read which edition is the newest")
    public Edition newest() {
        return editions.newest().edition();
    }

    /** Every entry through valid time, as the edition knows it. */
    @GET
    @Path("{number}/entries")
    @PermitAll
    @Operation(summary = "Export an edition as JSON")
    public RestResponse<EditionExport> json(@PathParam("number") int number, @Context Request request) {
        return kept(number, "json", request, EditionExport::of);
    }

    /** One line for each version of each entry, in UTF-8. */
    @GET
    @Path("{number}/entries.csv")
    @Produces("text/csv")
    @PermitAll
    @Operation(summary = "Export an edition as CSV")
    public RestResponse<String> csv(@PathParam("number") int number, @Context Request request) {
        return kept(number, "csv", request, CsvExport::of);
    }

    /** An edition never changes; its list is made only for a reader that does not have it. */
    private <T> RestResponse<T> kept(int number, String format, Request request, Function<ListSnapshot, T> export) {
        RecordedEditions recorded = editions.now();
        Edition edition = recorded.edition(number).orElseThrow(() -> Problem.of(ControlListProblem.EDITION_NOT_FOUND)
                .detail("There is no edition " + number + ".", "没有第 " + number + " 版清单。")
                .exception());
        EntityTag tag = new EntityTag(number + "-" + format);
        RestResponse.ResponseBuilder<T> response = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(export.apply(recorded.of(edition)))
                : RestResponse.ResponseBuilder.notModified();
        return response.tag(tag).header("Cache-Control", "public, max-age=3600").build();
    }
}
