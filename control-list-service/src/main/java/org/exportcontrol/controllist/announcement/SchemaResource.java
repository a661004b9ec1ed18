package org.exportcontrol.controllist.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The format in which announcements are imported. */
@Path("/v1/schemas/announcement")
public class SchemaResource {

    private static final String MEDIA_TYPE = "application/schema+json";
    private static final String RESOURCE = "schema/announcement.schema.json";

    private final String schema;

    SchemaResource() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            this.schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema cannot be read", e);
        }
    }

    @GET
    @PermitAll
    @Produces(MEDIA_TYPE)
    @Operation(summary = "Read the JSON Schema of announcement documents")
    public RestResponse<String> schema() {
        return RestResponse.ResponseBuilder.ok(schema)
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
