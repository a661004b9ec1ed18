package org.exportcontrol.license.issued;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.retention.LegalHoldRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether a license is kept beyond its years (LF-10). Each step needs If-Match. */
@Path("/v1/licenses/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class LicenseLegalHoldResource {

    private final LicenseLegalHoldService holds;
    private final LicenseService licenses;
    private final IdempotentRequests requests;
    private final PaperKeeping papers;

    LicenseLegalHoldResource(
            LicenseLegalHoldService holds, LicenseService licenses, IdempotentRequests requests, PaperKeeping papers) {
        this.holds = holds;
        this.licenses = licenses;
        this.requests = requests;
        this.papers = papers;
    }

    @POST
    @Path("legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Keep a license and its application beyond their years (duty decide)")
    public RestResponse<LicenseResponse> keep(String number, @Valid @NotNull LegalHoldRequest request) {
        return move(number, request, version -> holds.set(number, version, request.ground()));
    }

    @POST
    @Path("lift-legal-hold")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Let a license go by its years again (duty decide)")
    public RestResponse<LicenseResponse> letGo(String number, @Valid @NotNull LegalHoldRequest request) {
        return move(number, request, version -> holds.lift(number, version, request.ground()));
    }

    private RestResponse<LicenseResponse> move(String number, LegalHoldRequest body, LongFunction<Standing> work) {
        LicenseResponse license = requests.move(
                body, version -> papers.answer(work.apply(version)), () -> papers.answer(licenses.standing(number)));
        return RestResponse.ResponseBuilder.ok(license)
                .tag(ETags.of(license.version()))
                .build();
    }
}
