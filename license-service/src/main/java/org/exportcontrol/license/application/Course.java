package org.exportcontrol.license.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What happened to an application between acceptance and the end, kept as JSON with it. Days are of Asia/Shanghai. */
@Embeddable
class Course {

    /**
     * The papers went up to the ministry (AP-06).
     *
     * @param opinion of the province; null when the ministry took them up itself
     */
    @RegisterForReflection
    record Forwarding(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on, String opinion, String by) {}

    /**
     * The clock stood still (DE-03).
     *
     * @param expectedUntil what the applicant was told
     * @param to null while it stands still
     * @param officers named for a check on site; empty for the other grounds
     */
    @RegisterForReflection
    record Pause(
            PauseGround ground,
            String reason,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate expectedUntil,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate to,
            List<String> officers) {

        boolean isOpen() {
            return to == null;
        }

        /** Whether it was open at any moment of that day; an open one reaches to {@code today}. */
        boolean covers(LocalDate day, LocalDate today) {
            return !day.isBefore(from) && !day.isAfter(isOpen() ? today : to);
        }

        Pause endedOn(LocalDate day) {
            return new Pause(ground, reason, from, expectedUntil, day, officers);
        }
    }

    /** A question to the applicant; {@code answer} is null while it is open. Its clock runs on. */
    @RegisterForReflection
    record Question(
            int number,
            String text,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate askedOn,
            String answer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate answeredOn) {}

    /** The case has no time limit any more (DE-04). */
    @RegisterForReflection
    record Referral(
            ReferralGround ground,
            String reason,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on) {}

    /** The license went out to the applicant (DE-07). */
    @RegisterForReflection
    record Delivery(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on, String means) {}

    /** How a reconsideration of a refusal ended (DE-06). */
    @RegisterForReflection
    record Reconsideration(
            ReconsiderationOutcome outcome,
            String reason,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate decidedOn) {}

    @JdbcTypeCode(SqlTypes.JSON)
    private Forwarding forwarding;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pause> pauses = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Referral referral;

    @JdbcTypeCode(SqlTypes.JSON)
    private Delivery delivery;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reconsideration reconsideration;

    // Accepted by nobody's word: five working days passed (AP-05).
    private boolean silent;

    void forward(Forwarding sent) {
        forwarding = sent;
    }

    void pause(Pause begun) {
        pauses = append(pauses, begun);
    }

    /** Ends the open pause; nothing happens when there is none. */
    void resume(LocalDate day) {
        pauses = pauses.stream()
                .map(pause -> pause.isOpen() ? pause.endedOn(day) : pause)
                .toList();
    }

    void ask(String text, LocalDate day) {
        questions = append(questions, new Question(questions.size() + 1, text, day, null, null));
    }

    /** Answers an open question; false when there is no such question, or it is answered. */
    boolean answer(int number, String text, LocalDate day) {
        boolean open =
                questions.stream().anyMatch(question -> question.number() == number && question.answer() == null);
        questions = questions.stream()
                .map(question -> open && question.number() == number
                        ? new Question(number, question.text(), question.askedOn(), text, day)
                        : question)
                .toList();
        return open;
    }

    void refer(Referral to) {
        referral = to;
    }

    void deliver(Delivery made) {
        delivery = made;
    }

    void reconsider(Reconsideration ended) {
        reconsideration = ended;
    }

    void acceptBySilence() {
        silent = true;
    }

    boolean hasOpenQuestion() {
        return questions.stream().anyMatch(question -> question.answer() == null);
    }

    Optional<Pause> openPause() {
        return pauses.stream().filter(Pause::isOpen).findFirst();
    }

    /** Whether the clock stood still on that day. */
    boolean stoodStill(LocalDate day, LocalDate today) {
        return pauses.stream().anyMatch(pause -> pause.covers(day, today));
    }

    boolean isWithTheMinistry() {
        return forwarding != null;
    }

    boolean isSilent() {
        return silent;
    }

    Forwarding forwarding() {
        return forwarding;
    }

    List<Pause> pauses() {
        return pauses;
    }

    List<Question> questions() {
        return questions;
    }

    Referral referral() {
        return referral;
    }

    Delivery delivery() {
        return delivery;
    }

    Reconsideration reconsideration() {
        return reconsideration;
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
