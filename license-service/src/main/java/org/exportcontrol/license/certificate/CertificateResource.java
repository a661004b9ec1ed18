package org.exportcontrol.license.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageAnswer;
import org.exportcontrol.license.certificate.CertificateService.Certified;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The certificate of a license, for its holder, the ministry and customs. */
@Path("/v1/licenses/{number}/certificate")
@RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
public class CertificateResource {

    // Who may read it can change, what it says cannot: keep it, but ask.
    private static final String ASK_AGAIN = "private, no-cache";

    private final CertificateService certificates;
    private final VerificationAddress address;

    CertificateResource(CertificateService certificates, VerificationAddress address) {
        this.certificates = certificates;
        this.address = address;
    }

    /** Proves what was granted, also offline. Whether the license still stands is for {@code /v1/verifications} to say. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read the signed certificate of a license")
    public RestResponse<CertificateResponse> read(String number, @Context Request request) {
        SignedCertificate certificate = certificates.read(number).certificate();
        CertificateResponse body = new CertificateResponse(
                certificate.document(),
                certificate.keyId(),
                address.of(certificate.document().verificationCode()),
                certificate.signed());
        EntityTag tag = new EntityTag(Sha256.hex(body.signed() + body.verificationUrl()));
        ResponseBuilder<CertificateResponse> answer =
                request.evaluatePreconditions(tag) == null ? ResponseBuilder.ok(body) : ResponseBuilder.notModified();
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN).build();
    }

    /** In Chinese and English, with the QR code of the verification. */
    @GET
    @Path("page")
    @Produces(PageAnswer.HTML)
    @Operation(summary = "Read the certificate of a license as a page to be printed (A4)")
    public RestResponse<String> page(String number, @Context Request request) {
        Certified certified = certificates.read(number);
        String page = Pages.certificate(CertificatePage.of(certified, address)).render();
        EntityTag tag = new EntityTag(Sha256.hex(page));
        ResponseBuilder<String> answer = request.evaluatePreconditions(tag) == null
                ? PageAnswer.of(RestResponse.Status.OK, page)
                : ResponseBuilder.notModified();
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN).build();
    }
}
