package org.exportcontrol.license.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.web.PageAnswer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Where anyone verifies the certificate of a license: by the code on the paper, or by the signed document. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    // A license may be revoked the minute after.
    private static final String NEVER = "no-store";

    private final VerificationService verifications;

    VerificationResource(VerificationService verifications) {
        this.verifications = verifications;
    }

    /** The code can be known from the certificate only; hyphens, blanks and case do not count. */
    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "Verify a certificate by its code")
    public RestResponse<VerificationResponse> byCode(String code) {
        return fresh(ResponseBuilder.ok(verifications.ofCode(code)));
    }

    /** What the QR code of a certificate leads to. */
    @GET
    @Path("{code}/page")
    @Produces(PageAnswer.HTML)
    @PermitAll
    @Operation(summary = "Verify a certificate by its code, as a page in Chinese and English")
    public RestResponse<String> page(String code) {
        Optional<VerificationResponse> found = verifications.find(code);
        VerificationPage page = found.map(VerificationPage::of).orElseGet(VerificationPage::notFound);
        return fresh(PageAnswer.of(
                found.isPresent() ? Status.OK : Status.NOT_FOUND,
                Pages.verification(page).render()));
    }

    /** Nothing is kept. A document that is not genuine is an answer too: it says why. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Verify a signed certificate and compare it with the license of today")
    public RestResponse<VerificationResponse> byDocument(@Valid @NotNull VerificationRequest request) {
        return fresh(ResponseBuilder.ok(verifications.ofDocument(request.signed())));
    }

    private static <T> RestResponse<T> fresh(ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, NEVER).build();
    }
}
