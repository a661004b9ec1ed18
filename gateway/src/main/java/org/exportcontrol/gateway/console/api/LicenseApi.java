package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.ApplicationCheck;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Applications;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.UploadedDocument;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Ledger;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Licenses;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** license-service's public API, as far as the console asks it. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "license")
@RegisterClientHeaders(SessionHeaders.class)
public interface LicenseApi {

    String KEY = "Idempotency-Key";

    @GET
    @Path("applications")
    Uni<Applications> applications(@RestQuery String state, @RestQuery String q, @BeanParam Paging paging);

    @POST
    @Path("applications")
    Application draft(@HeaderParam(KEY) String key, JsonNode request);

    @GET
    @Path("applications/{id}")
    Uni<Application> application(@RestPath String id);

    /** The same as it goes over the wire, to be edited and sent back. */
    @GET
    @Path("applications/{id}")
    JsonNode applicationContent(@RestPath String id);

    @PUT
    @Path("applications/{id}")
    Application edit(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @GET
    @Path("applications/{id}/documents")
    Uni<List<UploadedDocument>> documents(@RestPath String id);

    @PUT
    @Path("applications/{id}/documents/{sha256}")
    @Consumes(MediaType.WILDCARD)
    UploadedDocument upload(
            @RestPath String id,
            @RestPath String sha256,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] content);

    @POST
    @Path("applications/{id}/check")
    ApplicationCheck check(@RestPath String id);

    @POST
    @Path("applications/{id}/submit")
    Application submit(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @POST
    @Path("applications/{id}/withdraw")
    Application withdraw(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @POST
    @Path("applications/{id}/copy")
    Application copy(@RestPath String id, @HeaderParam(KEY) String key);

    @POST
    @Path("applications/{id}/questions/{number}/answer")
    Application answer(
            @RestPath String id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @GET
    @Path("licenses")
    Uni<Licenses> licenses(@RestQuery String q, @BeanParam Paging paging);

    @GET
    @Path("licenses/{number}")
    Uni<License> license(@RestPath String number);

    @GET
    @Path("licenses/{number}/balance")
    Uni<Balance> balance(@RestPath String number);

    @GET
    @Path("licenses/{number}/ledger")
    Uni<Ledger> ledger(@RestPath String number, @BeanParam Paging paging);

    @GET
    @Path("licenses/{number}/certificate/page")
    @Produces(MediaType.TEXT_HTML)
    String certificate(@RestPath String number);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
