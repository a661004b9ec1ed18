package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.ListAnswers.Announcements;
import org.exportcontrol.gateway.console.api.ListAnswers.Comparison;
import org.exportcontrol.gateway.console.api.ListAnswers.Entries;
import org.exportcontrol.gateway.console.api.ListAnswers.EntryAnswer;
import org.exportcontrol.gateway.console.api.ListAnswers.Found;
import org.exportcontrol.gateway.console.api.ListAnswers.History;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.Screening;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** control-list-service's public API, as far as the console asks it. Each call may throw {@link ServiceRefused}. */
@Path("/v1")
@RegisterRestClient(configKey = "control-list")
@RegisterClientHeaders(SessionHeaders.class)
public interface ControlListApi {

    @GET
    @Path("entries")
    Entries entries(
            @RestQuery String q,
            @RestQuery String element,
            @RestQuery String asOf,
            @RestQuery String knownAt,
            @BeanParam Paging paging);

    @GET
    @Path("search")
    Found search(@RestQuery String q, @RestQuery String asOf, @RestQuery String knownAt, @BeanParam Paging paging);

    @GET
    @Path("entries/{code}")
    EntryAnswer entry(
            @RestPath String code, @RestQuery String announcement, @RestQuery String asOf, @RestQuery String knownAt);

    @GET
    @Path("entries/{code}/history")
    History history(@RestPath String code, @RestQuery String announcement, @RestQuery String knownAt);

    @GET
    @Path("comparisons")
    Comparison comparison(@RestQuery String from, @RestQuery String to, @RestQuery String knownAt);

    @GET
    @Path("announcements")
    Announcements announcements(@RestQuery String asOf);

    @POST
    @Path("screenings")
    Screening screen(JsonNode request);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
