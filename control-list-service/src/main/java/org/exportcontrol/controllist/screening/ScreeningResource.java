package org.exportcontrol.controllist.screening;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.exportcontrol.controllist.app.QuestionTime;
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
    @RequestBody(required = true)
    @Operation(summary = "Hold goods against the list as of a date")
    public Uni<ScreeningResponse> screen(ScreeningRequest request) {
        return onSuitableThread(screenings.isQuick(request), () -> screenings.screen(request));
    }

    /** The same for one line that is no kit, in query parameters; the answer can be kept by its address. */
    @GET
    @PermitAll
    @Operation(summary = "Hold one line of goods against the list as of a date")
    public Uni<RestResponse<ScreeningResponse>> screenOne(
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @BeanParam LineParameters line,
            @Context Request request) {
        return onSuitableThread(screenings.isQuick(asOf, knownAt), () -> {
            QuestionTime time = screenings.time(asOf, knownAt, line);
            return answers.answer(time, request, list -> screenings.screen(list, time, line));
        });
    }

    /**
     * What is answered out of memory in microseconds is answered on the event loop: handing it to a worker and back would
     * cost more than the answer. Everything else, and what may have to ask the database, goes to a worker.
     */
    private static <T> Uni<T> onSuitableThread(boolean quick, Supplier<T> answer) {
        Uni<T> uni = Uni.createFrom().item(answer);
        return quick ? uni : uni.runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }
}
