package org.exportcontrol.controllist.screening;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.controllist.question.TaggedAnswers;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether goods are controlled on a date. */
@Path("/v1/screenings")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningResource {

    private final ScreeningService screenings;
    private final TaggedAnswers answers;

    ScreeningResource(ScreeningService screenings, TaggedAnswers answers) {
        this.screenings = screenings;
        this.answers = answers;
    }

    /** Finds, for 1 to 1,000 lines of goods, which entries match on a date, and why. Nothing is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Hold goods against the list as of a date")
    public ScreeningResponse screen(@NotNull ScreeningRequest request) {
        return screenings.screen(request);
    }

    /** The same for one line that is no kit, in query parameters; the answer can be kept by its address. */
    @GET
    @PermitAll
    @Operation(summary = "Hold one line of goods against the list as of a date")
    public RestResponse<ScreeningResponse> screenOne(
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @BeanParam LineParameters line,
            @Context Request request) {
        ScreeningService.Question question = screenings.question(asOf, knownAt, line);
        return answers.answer(question.time(), request, () -> screenings.answer(question));
    }
}
