package org.exportcontrol.declaration.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.clients.license.StatementAnswer;
import org.exportcontrol.declaration.clients.license.StatementPart.Item;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** The stored side of a push: short transactions, none open while license-service is asked. */
@ApplicationScoped
class StatementSteps {

    private static final String WORKER = "declaration-service";

    private final StatementPushRepository pushes;
    private final HeldAndUsed heldAndUsed;
    private final StatementConfig config;
    private final InstantSource clock;

    StatementSteps(
            StatementPushRepository pushes, HeldAndUsed heldAndUsed, StatementConfig config, InstantSource clock) {
        this.pushes = pushes;
        this.heldAndUsed = heldAndUsed;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A statement that this replica is to push now.
     *
     * @param number of the try
     * @param takenAt just before the items were read
     */
    record Taken(UUID id, int number, LocalDate date, String requestedBy, Instant takenAt, List<Item> items) {}

    /** Today's statement of the schedule, when it is due and nobody else is at one. */
    @Transactional
    Optional<Taken> takeDaily() {
        pushes.oneAtATime();
        Instant now = clock.instant();
        return pushes.somebodyPushes(now) ? Optional.empty() : dueToday(now).map(push -> take(push, now));
    }

    private Optional<StatementPush> dueToday(Instant now) {
        LocalDate today = BusinessZone.dayOf(now);
        if (now.isBefore(today.atTime(config.at()).atZone(BusinessZone.ID).toInstant())) {
            return Optional.empty();
        }
        return pushes.daily(today)
                .or(() -> Optional.of(new StatementPush(StatementCause.DAILY, today, WORKER, now)))
                .filter(push -> push.isDue(now));
    }

    /** Notes that an operator wants a statement. */
    @Transactional
    StatementResponse request(String operator) {
        Instant now = clock.instant();
        requireNobodyPushes(now);
        StatementPush push = new StatementPush(StatementCause.OPERATOR, BusinessZone.dayOf(now), operator, now);
        pushes.persist(push);
        return StatementResponse.of(push, now);
    }

    /**
     * The statement that an operator wants, to be pushed now.
     *
     * @return empty when it was compared before
     * @throws ProblemException {@code STATEMENT_RUNNING} while one is being pushed
     */
    @Transactional
    Optional<Taken> take(UUID id) {
        pushes.oneAtATime();
        Instant now = clock.instant();
        StatementPush push = pushes.lock(id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no such statement.", "没有此对账单。")
                .exception());
        if (push.isCompared()) {
            return Optional.empty();
        }
        requireNobodyPushes(now);
        return Optional.of(take(push, now));
    }

    private Taken take(StatementPush push, Instant now) {
        List<Item> items = heldAndUsed.items();
        push.begin(BusinessZone.dayOf(now), now, items.size(), config.lease());
        pushes.persist(push);
        return new Taken(push.id(), push.tries(), push.about(), push.requestedBy(), now, items);
    }

    /** Before each part: whether this replica is still the one that pushes; the others wait on. */
    @Transactional
    boolean goesOn(Taken taken) {
        Optional<StatementPush> running = running(taken);
        running.ifPresent(push -> push.goesOn(clock.instant().plus(config.lease())));
        return running.isPresent();
    }

    @Transactional
    void compared(Taken taken, StatementAnswer answer) {
        running(taken).ifPresent(push -> push.compared(answer, clock.instant()));
    }

    @Transactional
    void failed(Taken taken, StatementTrouble trouble) {
        running(taken).ifPresent(push -> push.failed(trouble, clock.instant(), config.retryAfter()));
    }

    @Transactional
    StatementResponse read(UUID id) {
        return StatementResponse.of(pushes.findById(id), clock.instant());
    }

    /** The latest statement of the schedule, empty before the first. */
    @Transactional
    Optional<StatementResponse> lastDaily() {
        return pushes.lastDaily().map(push -> StatementResponse.of(push, clock.instant()));
    }

    @Transactional
    Slice<StatementResponse> latest(UUID after, int limit) {
        Instant now = clock.instant();
        List<StatementPush> found = pushes.latest(after, limit + 1);
        List<StatementResponse> items = found.stream()
                .limit(limit)
                .map(push -> StatementResponse.of(push, now))
                .toList();
        boolean more = found.size() > limit;
        return new Slice<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    private Optional<StatementPush> running(Taken taken) {
        return pushes.lock(taken.id()).filter(push -> push.isAt(taken.number()));
    }

    private void requireNobodyPushes(Instant now) {
        if (pushes.somebodyPushes(now)) {
            throw Problem.of(DeclarationProblem.STATEMENT_RUNNING)
                    .detail("One statement at a time is compared with the ledger.", "台账同一时间只核对一份对账单。")
                    .rule("WO-05", "PPL")
                    .remedy("Repeat the request in a minute.", "请一分钟后重试。")
                    .header("Retry-After", Long.toString(config.lease().toSeconds()))
                    .exception();
        }
    }
}
