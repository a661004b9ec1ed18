package org.exportcontrol.license.issued;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.ledger.BookedEntry;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/licenses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
public class LicenseResource {

    private final LicenseService licenses;
    private final PaperKeeping papers;

    LicenseResource(LicenseService licenses, PaperKeeping papers) {
        this.licenses = licenses;
        this.papers = papers;
    }

    /**
     * Newest first. An exporter sees its own, a provincial department those of its province.
     *
     * @param code only those with a line of this control code
     * @param words looked for in number, names and end use
     */
    @GET
    @Operation(summary = "List licenses")
    public Slice<LicenseResponse> list(
            @QueryParam("type") LicenseType type,
            @QueryParam("code") @PlainText String code,
            @QueryParam("q") @PlainText String words,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<Standing> page = licenses.page(type, code, words, after, most);
        String next =
                page.size() < most ? null : page.get(most - 1).license().id().toString();
        return new Slice<>(papers.answers(page), next);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Read a license with its state of today")
    public RestResponse<LicenseResponse> read(String number) {
        LicenseResponse license = papers.answer(licenses.standing(number));
        return RestResponse.ResponseBuilder.ok(license)
                .tag(ETags.of(license.version()))
                .build();
    }

    @GET
    @Path("{number}/balance")
    @Operation(summary = "Read what a license has left")
    public BalanceResponse balance(String number) {
        return BalanceResponse.from(licenses.standing(number));
    }

    /** Oldest first; nothing is ever changed or taken out. */
    @GET
    @Path("{number}/ledger")
    @Operation(summary = "Read the bookings of a license")
    public Slice<LedgerResponse> ledger(
            String number,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") Integer limit) {
        int most = PageLimit.of(limit);
        List<BookedEntry> page = licenses.entries(number, after, most);
        String next =
                page.size() < most ? null : Long.toString(page.get(most - 1).id());
        return new Slice<>(page.stream().map(LedgerResponse::from).toList(), next);
    }
}
