package org.exportcontrol.controllist.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.tariff.TariffHintFile;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The entries of the list as of a date. Edition, date and tariff hints (which the search by commodity number asks) make
 * the entity tag: what they give together never changes.
 */
@Path("/v1/entries")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

    private final EntryService entries;
    private final TariffHintFile tariff;

    EntryResource(EntryService entries, TariffHintFile tariff) {
        this.entries = entries;
        this.tariff = tariff;
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
        EntriesResponse found = entries.list(asOf, knownAt, filter, PageLimit.of(limit), after);
        return tagged(found, found.edition(), found.asOf(), request);
    }

    /** One entry, by its code exactly as printed. */
    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "Read one entry as of a date")
    public RestResponse<EntryAnswer> get(
            String code,
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @Context Request request) {
        EntryAnswer found = entries.get(asOf, knownAt, code);
        return tagged(found, found.edition(), found.asOf(), request);
    }

    private <T> RestResponse<T> tagged(T answer, Edition edition, LocalDate asOf, Request request) {
        EntityTag tag = new EntityTag(edition.number() + "-" + asOf + "-" + tariff.digest());
        boolean changed = request.evaluatePreconditions(tag) == null;
        return changed
                ? RestResponse.ResponseBuilder.ok(answer).tag(tag).build()
                : RestResponse.ResponseBuilder.<T>notModified().tag(tag).build();
    }
}
