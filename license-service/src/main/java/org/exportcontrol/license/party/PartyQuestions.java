package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** Opens questions about similar names, and takes the answers of officers. */
@ApplicationScoped
class PartyQuestions {

    static final String SUBJECT = "party-question";

    private final PartyQuestionRepository questions;
    private final QuestionOpening opening;
    private final Event<PartyActs> acts;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    PartyQuestions(
            PartyQuestionRepository questions,
            QuestionOpening opening,
            Event<PartyActs> acts,
            AuditTrail trail,
            Events events,
            Caller caller,
            InstantSource clock) {
        this.questions = questions;
        this.opening = opening;
        this.acts = acts;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest question about the party and the listing whose answer holds on that day, or that is open. */
    Optional<PartyQuestion> newest(NamedParty party, Match match, LocalDate day) {
        return questions.newest(match.listing().id(), PartyNames.normalized(party.name()), identifier(party), day);
    }

    /** In a transaction of its own: what is asked stays asked when the caller's work is refused. */
    void open(NamedParty party, Match match) {
        opening.open(party, PartyNames.normalized(party.name()), identifier(party), match, clock.instant());
    }

    @Transactional
    PartyQuestion answer(UUID id, long expected, PartyAnswerRequest request) {
        Duty.require(caller, Duties.PARTIES);
        PartyQuestion question =
                questions.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
        ETags.requireVersion(expected, question.version());
        LocalDate today = BusinessZone.today(clock);
        if (question.state() != PartyQuestionState.OPEN) {
            throw Problem.of(LicenseProblem.ILLEGAL_MOVE)
                    .detail("The question was answered " + question.state() + ".", "该问题已答复为 " + question.state() + "。")
                    .rule("PL-05", "ECL 18")
                    .remedy("A new question opens when the answer has run out.", "答复有效期届满后将重新提出。")
                    .exception();
        }
        question.decide(
                request.same() ? PartyQuestionState.SAME : PartyQuestionState.DIFFERENT,
                caller.actor(),
                request.ground(),
                today,
                request.validUntil());
        questions.flush();
        if (request.same()) {
            PartyListing listing = question.listing();
            acts.fire(new PartyActs(
                    listing.id(),
                    Set.of(question.normalized()),
                    question.identifier().isEmpty() ? Set.of() : Set.of(question.identifier()),
                    listing.kind() == ListingKind.WATCH_LIST,
                    caller.actor()));
        }
        return record(question, request.same() ? "same" : "different", request.ground());
    }

    @Transactional
    PartyQuestion read(UUID id) {
        return questions.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    List<PartyQuestionResponse> page(PartyQuestionState state, UUID after, int limit) {
        return questions.page(state, after, limit).stream()
                .map(PartyQuestion::toResponse)
                .toList();
    }

    private PartyQuestion record(PartyQuestion question, String move, String ground) {
        String id = question.id().toString();
        Map<String, Object> data = Map.of("state", question.state(), "version", question.version());
        Set<String> authorities = Set.of(Audience.MOFCOM, Audience.CUSTOMS);
        trail.record(new AuditEntry(SUBJECT, id, caller.actor(), move, ground, data, Set.of(Audience.MOFCOM)));
        events.publish(new NewEvent(SUBJECT + '.' + move, SUBJECT, id, question.version(), data, authorities));
        return question;
    }

    private static String identifier(NamedParty party) {
        return party.identifier() == null ? "" : party.identifier();
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no question " + id + ".", "没有问题 " + id + "。")
                .exception();
    }
}
