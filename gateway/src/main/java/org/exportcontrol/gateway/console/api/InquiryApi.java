package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.InquiryAnswers.Inquiries;
import org.exportcontrol.gateway.console.api.InquiryAnswers.Inquiry;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** license-service's public API on inquiries before the export. Each call may throw {@link ServiceRefused}. */
@Path("/v1/inquiries")
@RegisterRestClient(configKey = "license")
@RegisterClientHeaders(SessionHeaders.class)
public interface InquiryApi {

    String KEY = "Idempotency-Key";

    @POST
    Inquiry file(@HeaderParam(KEY) String key, JsonNode request);

    @GET
    Inquiries inquiries(@RestQuery String state, @BeanParam Paging paging);

    @GET
    @Path("{id}")
    Inquiry inquiry(@RestPath String id);

    /** @param move {@code draft-answer} or {@code return} */
    @POST
    @Path("{id}/{move}")
    Inquiry move(
            @RestPath String id,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    /** @param move {@code issue} or {@code withdraw} */
    @POST
    @Path("{id}/{move}")
    Inquiry move(@RestPath String id, @RestPath String move, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
