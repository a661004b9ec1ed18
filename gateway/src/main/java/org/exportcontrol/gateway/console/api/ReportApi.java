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
import org.exportcontrol.gateway.console.api.FiledAnswers.Prefill;
import org.exportcontrol.gateway.console.api.FiledAnswers.Report;
import org.exportcontrol.gateway.console.api.FiledAnswers.Reports;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** license-service's public API on what holders report of their licenses. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "license")
@RegisterClientHeaders(SessionHeaders.class)
public interface ReportApi {

    String KEY = "Idempotency-Key";

    @POST
    @Path("licenses/{number}/reports")
    Report file(@RestPath String number, @HeaderParam(KEY) String key, JsonNode request);

    @GET
    @Path("licenses/{number}/reports/prefill")
    Prefill prefill(@RestPath String number, @RestQuery String declaration, @RestQuery String kind);

    @GET
    @Path("reports")
    Reports reports(
            @RestQuery String kind, @RestQuery String state, @RestQuery String license, @BeanParam Paging paging);

    @GET
    @Path("reports/{id}")
    Report report(@RestPath String id);

    @POST
    @Path("reports/{id}/decide")
    Report decide(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
