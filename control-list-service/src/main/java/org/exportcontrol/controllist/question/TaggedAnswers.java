package org.exportcontrol.controllist.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.RecordedEditions;
import org.exportcontrol.controllist.tariff.TariffHintFile;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers about the list that a reader may keep. Edition, date and tariff hints make the entity tag: what they give
 * together never changes, so a reader that has it is told so without looking into the list.
 */
@ApplicationScoped
public class TaggedAnswers {

    /** What was known at an instant stays so; only the program that words it may change. */
    private static final String KEEP = "public, max-age=3600";

    /** Without an instant a newer edition may answer at any moment: ask again, at the price of a 304. */
    private static final String ASK_AGAIN = "public, no-cache";

    /** Longer than the recording of the longest announcement takes from its first to its last row. */
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private final Editions editions;
    private final TariffHintFile tariff;
    private final InstantSource clock;

    TaggedAnswers(Editions editions, TariffHintFile tariff, InstantSource clock) {
        this.clock = clock;
        this.editions = editions;
        this.tariff = tariff;
    }

    /** Whether no edition can still be on its way that was recorded by the instant. */
    private boolean settled(Instant knownAt) {
        return knownAt != null && knownAt.isBefore(clock.instant().minus(SETTLING));
    }

    /**
     * @param answer called only when the reader does not have it, with the list that the tag is of
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public <T> RestResponse<T> answer(QuestionTime time, Request request, Function<ListSnapshot, T> answer) {
        return answer(time.asOf().toString(), time.knownAt(), request, answer);
    }

    /** @param day the date or dates asked for, in one word */
    public <T> RestResponse<T> answer(String day, Instant knownAt, Request request, Function<ListSnapshot, T> answer) {
        RecordedEditions recorded = editions.now();
        Edition edition = recorded.editionKnownAt(knownAt);
        return answer(edition, day, knownAt, request, () -> answer.apply(recorded.of(edition)));
    }

    /**
     * @param edition that the answer rests on
     * @param day the date or dates asked for, in one word
     * @param knownAt the instant on which the whole answer rests, null where any part of it is asked for now
     */
    public <T> RestResponse<T> answer(
            Edition edition, String day, Instant knownAt, Request request, Supplier<T> answer) {
        EntityTag tag = new EntityTag(edition.number() + "-" + day + "-" + tariff.digest());
        RestResponse.ResponseBuilder<T> response = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(answer.get())
                : RestResponse.ResponseBuilder.notModified();
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, settled(knownAt) ? KEEP : ASK_AGAIN)
                .build();
    }
}
