package org.exportcontrol.license.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.LicenseProblem;

/** What persons do with differences that are parked. None of it moves a balance. */
@ApplicationScoped
class ParkedItemService {

    static final String SUBJECT = "parked-item";

    private final ParkedItemRepository parked;
    private final StatementRepository statements;
    private final AuditTrail trail;
    private final Caller caller;
    private final InstantSource clock;

    ParkedItemService(
            ParkedItemRepository parked,
            StatementRepository statements,
            AuditTrail trail,
            Caller caller,
            InstantSource clock) {
        this.parked = parked;
        this.statements = statements;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Compares the newest statement once more with the ledger as it is now. */
    @Transactional
    ParkedItem resend(UUID id, long expected) {
        ParkedItem item = forMove(id, expected);
        item.require(ParkedState.OPEN);
        Instant now = clock.instant();
        item.countResend();
        LocalDate today = BusinessZone.today(clock);
        statements.newestCompared().map(takenAt -> statements.differences(takenAt, now)).stream()
                .flatMap(List::stream)
                .filter(difference -> difference.key().equals(item.key()))
                .findFirst()
                .ifPresentOrElse(difference -> item.take(difference, today), () -> item.resolve(today));
        return record(item, "resent", null);
    }

    @Transactional
    ParkedItem proposeToClose(UUID id, long expected, String ground) {
        ParkedItem item = forMove(id, expected);
        item.proposeToClose(caller.subject(), ground);
        return record(item, "closing-proposed", ground);
    }

    /** By another person than who proposed it. */
    @Transactional
    ParkedItem close(UUID id, long expected) {
        ParkedItem item = forMove(id, expected);
        item.require(ParkedState.CLOSING);
        if (item.wasProposedBy(caller.subject())) {
            throw Problem.of(LicenseProblem.FOUR_EYES)
                    .detail("You proposed to close this item; another person must confirm.", "您已提议关闭该差异项，须由他人确认。")
                    .rule("FOUR-EYES", "sound practice; no article")
                    .remedy("Let another person confirm, or keep it open.", "请由他人确认，或保持未关闭。")
                    .exception();
        }
        item.close(caller.subject(), BusinessZone.today(clock));
        return record(item, "closed", null);
    }

    @Transactional
    ParkedItem keepOpen(UUID id, long expected) {
        ParkedItem item = forMove(id, expected);
        item.keepOpen();
        return record(item, "kept-open", null);
    }

    @Transactional
    ParkedItem read(UUID id) {
        return parked.findByIdOptional(id).orElseThrow(() -> ParkedItemService.notFound(id));
    }

    @Transactional
    List<ParkedItem> page(ParkedState state, String license, UUID after, int limit) {
        return parked.page(state, license, after, limit);
    }

    private ParkedItem forMove(UUID id, long expected) {
        ParkedItem item = parked.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ParkedItemService.notFound(id));
        ETags.requireVersion(expected, item.version());
        return item;
    }

    private ParkedItem record(ParkedItem item, String move, String ground) {
        parked.flush();
        trail.record(new AuditEntry(
                SUBJECT,
                item.id().toString(),
                caller.actor(),
                move,
                ground,
                Map.of("state", item.state(), "version", item.version()),
                Set.of(Audience.MOFCOM)));
        return item;
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no parked item " + id + ".", "没有差异项 " + id + "。")
                .exception();
    }
}
