package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Eligibility;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listing;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Listings;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestion;
import org.exportcontrol.gateway.console.api.MofcomAnswers.PartyQuestions;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Statistics;
import org.exportcontrol.gateway.console.api.MofcomAnswers.WorkQueue;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * license-service's public API, as far as the ministry's pages ask more of it than others do. Each call may throw
 * {@link ServiceRefused}.
 */
@Path("/v1")
@RegisterRestClient(configKey = "license")
@RegisterClientHeaders(SessionHeaders.class)
public interface MofcomLicenseApi {

    String KEY = "Idempotency-Key";

    @GET
    @Path("work-queue")
    WorkQueue workQueue(
            @RestQuery String kind,
            @RestQuery String waitingFor,
            @RestQuery String type,
            @RestQuery String organization,
            @RestQuery String province,
            @RestQuery String dueUntil,
            @RestQuery Boolean overdue,
            @BeanParam Paging paging);

    /** @param move the last part of the path of a move that the ministry makes, such as {@code decide} */
    @POST
    @Path("applications/{id}/{move}")
    Application move(
            @RestPath String id,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @GET
    @Path("applications/{id}/documents/{sha256}")
    @Produces(MediaType.WILDCARD)
    Response document(@RestPath String id, @RestPath String sha256);

    @GET
    @Path("eligibility")
    Uni<Eligibility> eligibility(@RestQuery String organization);

    /** @param move {@code pause}, {@code resume}, {@code withdraw}, {@code revoke}, {@code cancel}, {@code deregister} */
    @POST
    @Path("licenses/{number}/{move}")
    License moveLicense(
            @RestPath String number,
            @RestPath String move,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode request);

    @GET
    @Path("party-listings")
    Uni<Listings> listings(@BeanParam Paging paging);

    @POST
    @Path("party-listings")
    Listing list(@HeaderParam(KEY) String key, JsonNode request);

    @POST
    @Path("party-listings/{id}/end")
    Listing endListing(@RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @GET
    @Path("party-questions")
    Uni<PartyQuestions> partyQuestions(@RestQuery String state, @BeanParam Paging paging);

    @GET
    @Path("party-questions/{id}")
    PartyQuestion partyQuestion(@RestPath String id);

    @POST
    @Path("party-questions/{id}/answer")
    PartyQuestion answerPartyQuestion(
            @RestPath String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode request);

    @GET
    @Path("statistics/decisions")
    Statistics statistics(@RestQuery String from, @RestQuery String to);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper mapper) {
        return Asking.tolerant(mapper);
    }

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return Asking.refused(response);
    }
}
