package org.exportcontrol.license.issued;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** What happens to a license after the grant. Each move names its ground and needs If-Match. */
@Path("/v1/licenses/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class LicenseMoveResource {

    private final LicenseMoveService moves;
    private final LicenseService licenses;
    private final IdempotentRequests requests;
    private final PaperKeeping papers;

    LicenseMoveResource(
            LicenseMoveService moves, LicenseService licenses, IdempotentRequests requests, PaperKeeping papers) {
        this.moves = moves;
        this.licenses = licenses;
        this.requests = requests;
        this.papers = papers;
    }

    /** No hold and no release any more, until it is resumed. */
    @POST
    @Path("pause")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Tell the holder to stop using a license (duty decide)")
    public RestResponse<LicenseResponse> pause(String number, @Valid @NotNull LicenseMoveRequest request) {
        return move(number, request, LicenseMove.PAUSE);
    }

    @POST
    @Path("resume")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Let a paused license go on (duty decide)")
    public RestResponse<LicenseResponse> resume(String number, @Valid @NotNull LicenseMoveRequest request) {
        return move(number, request, LicenseMove.RESUME);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Take a license back because what it rested on has changed (duty decide)")
    public RestResponse<LicenseResponse> withdraw(String number, @Valid @NotNull LicenseMoveRequest request) {
        return move(number, request, LicenseMove.WITHDRAW);
    }

    @POST
    @Path("revoke")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Revoke a license as a sanction (duty decide)")
    public RestResponse<LicenseResponse> revoke(String number, @Valid @NotNull LicenseMoveRequest request) {
        return move(number, request, LicenseMove.REVOKE);
    }

    @POST
    @Path("cancel")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Cancel a license that was issued in error or has no holder any more (duty decide)")
    public RestResponse<LicenseResponse> cancel(String number, @Valid @NotNull LicenseMoveRequest request) {
        return move(number, request, LicenseMove.CANCEL);
    }

    @POST
    @Path("surrender")
    @RolesAllowed(Roles.EXPORTER)
    @Operation(summary = "Hand a license back")
    public RestResponse<LicenseResponse> surrender(String number, @Valid @NotNull LicenseMoveRequest request) {
        return answer(requests.move(
                request,
                version -> papers.answer(moves.surrender(number, version, request)),
                () -> papers.answer(licenses.standing(number))));
    }

    /** The license stays readable; its date of deregistration is told. */
    @POST
    @Path("deregister")
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Take an ended license off the register (duty decide)")
    public RestResponse<LicenseResponse> deregister(String number, @Valid @NotNull LicenseMoveRequest request) {
        return answer(requests.move(
                request,
                version -> papers.answer(moves.deregister(number, version, request)),
                () -> papers.answer(licenses.standing(number))));
    }

    private RestResponse<LicenseResponse> move(String number, LicenseMoveRequest request, LicenseMove move) {
        return answer(requests.move(
                request,
                version -> papers.answer(moves.move(number, version, move, request)),
                () -> papers.answer(licenses.standing(number))));
    }

    private static RestResponse<LicenseResponse> answer(LicenseResponse license) {
        return RestResponse.ResponseBuilder.ok(license)
                .tag(ETags.of(license.version()))
                .build();
    }
}
