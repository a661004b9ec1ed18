package org.exportcontrol.controllist.comparison;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.comparison.ComparisonResponse.Side;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.RecordedEditions;
import org.exportcontrol.controllist.question.TaggedAnswers;
import org.jboss.resteasy.reactive.RestResponse;

/** What differs between the list on two dates, or as known at two instants. */
@Path("/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    private final Editions editions;
    private final TaggedAnswers answers;

    ComparisonResource(Editions editions, TaggedAnswers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    /**
     * The entries that came, went, changed or were suspended. {@code knownAt} holds for both sides, {@code toKnownAt}
     * for the second alone, which shows what a correction changed.
     */
    @GET
    @PermitAll
    @Operation(summary = "Compare the list on two dates")
    public RestResponse<ComparisonResponse> compare(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("toKnownAt") String toKnownAt,
            @Context Request request) {
        List<Violation> violations = new ArrayList<>();
        LocalDate first = QuestionTime.date(from, "?from", violations);
        LocalDate second = QuestionTime.date(to, "?to", violations);
        Instant known = knownAt == null ? null : QuestionTime.instant(knownAt, "?knownAt", violations);
        Instant secondKnown = toKnownAt == null ? known : QuestionTime.instant(toKnownAt, "?toKnownAt", violations);
        Parameters.require(violations);
        RecordedEditions recorded = editions.now();
        Edition firstEdition = recorded.editionKnownAt(known);
        Edition secondEdition = recorded.editionKnownAt(secondKnown);
        String days = firstEdition.number() + "-" + first + "-" + second;
        Instant settled =
                known == null || secondKnown == null ? null : known.isAfter(secondKnown) ? known : secondKnown;
        return answers.answer(
                secondEdition,
                days,
                settled,
                request,
                () -> new ComparisonResponse(
                        new Side(first, known, firstEdition),
                        new Side(second, secondKnown, secondEdition),
                        Comparison.of(
                                recorded.of(firstEdition).on(first),
                                recorded.of(secondEdition).on(second))));
    }
}
