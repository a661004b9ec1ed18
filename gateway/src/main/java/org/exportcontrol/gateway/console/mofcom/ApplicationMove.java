package org.exportcontrol.gateway.console.mofcom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Application;
import org.exportcontrol.gateway.console.api.ApplicationAnswers.Course;

/**
 * The moves of an application that the ministry and its provinces make. The service is the judge of each; that only some
 * are offered spares a person those that it is sure to refuse.
 */
enum ApplicationMove {
    ACCEPT("accept", "", "SUBMITTED"),
    REQUEST_SUPPLEMENT("request-supplement", "", "SUBMITTED"),
    NOT_ACCEPT("not-accept", "", "SUBMITTED"),
    REVIEW("review", "examine", "ACCEPTED"),
    DECIDE("decide", "decide", "UNDER_REVIEW"),
    FORWARD("forward", "", "ACCEPTED"),
    RESUME("resume", "examine", "PAUSED"),
    QUESTION("questions", "examine", "ACCEPTED", "UNDER_REVIEW", "PAUSED"),
    PAUSE("pause", "examine", "ACCEPTED", "UNDER_REVIEW"),
    REFER("refer", "examine", "ACCEPTED", "UNDER_REVIEW", "PAUSED"),
    DELIVER("deliver", "", "GRANTED"),
    RECONSIDERATION("reconsideration", "decide", "REFUSED");

    private final String path;
    private final String duty;
    private final List<String> states;

    ApplicationMove(String path, String duty, String... states) {
        this.path = path;
        this.duty = duty;
        this.states = List.of(states);
    }

    /** The last part of its path in the API. */
    String path() {
        return path;
    }

    /** The duty that it asks for; empty when none. */
    String duty() {
        return duty;
    }

    static Optional<ApplicationMove> at(String path) {
        return Stream.of(values()).filter(move -> move.path.equals(path)).findFirst();
    }

    boolean isOpenFor(Application application) {
        if (!states.contains(application.state())) {
            return false;
        }
        Course course = application.course();
        return switch (this) {
            case FORWARD -> course == null || course.forwardedOn() == null;
            case REFER -> course == null || course.unlimited() == null;
            case DELIVER ->
                course != null && course.delivery() != null && course.delivery().on() == null;
            case RECONSIDERATION -> course == null || course.reconsideration() == null;
            default -> true;
        };
    }

    /** Whether the person's duties and place let them make it. */
    boolean isFor(List<String> duties, boolean provincial) {
        if (this == DELIVER) {
            return !provincial;
        }
        if (this == FORWARD) {
            return provincial || duties.contains("examine");
        }
        return duty.isEmpty() || duties.contains(duty);
    }
}
