package org.exportcontrol.declaration.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.signing.SigningKeys;
import org.jboss.resteasy.reactive.RestResponse;

/** The public keys of the service. */
@Path("/v1/keys")
public class KeysResource {

    private final SigningKeys keys;

    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces("application/jwk-set+json")
    @Operation(summary = "Read the public keys that verify notices")
    public RestResponse<String> keys() {
        return RestResponse.ResponseBuilder.ok(keys.publicKeys())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
