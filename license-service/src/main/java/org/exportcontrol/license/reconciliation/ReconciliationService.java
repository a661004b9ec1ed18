package org.exportcontrol.license.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.app.LicenseProblem;
import org.jboss.logging.Logger;

/** Compares what declaration-service states with what the ledger books. Nothing is added, and nothing is guessed. */
@ApplicationScoped
class ReconciliationService {

    private static final Logger LOG = Logger.getLogger(ReconciliationService.class);

    private final StatementRepository statements;
    private final ParkedItemRepository parked;
    private final LicenseConfig config;
    private final InstantSource clock;

    ReconciliationService(
            StatementRepository statements, ParkedItemRepository parked, LicenseConfig config, InstantSource clock) {
        this.statements = statements;
        this.parked = parked;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a part of a statement; the last one brings the comparison. The same part again changes nothing.
     *
     * @param digest of the part's content
     */
    @Transactional
    StatementResponse take(LocalDate date, StatementRequest part, String digest) {
        statements.lock();
        StatementRules.check(part, clock.instant());
        Optional<Instant> newest = statements.newestCompared();
        if (newest.filter(part.takenAt()::isBefore).isPresent()) {
            throw Problem.of(LicenseProblem.STATEMENT_STALE)
                    .detail(
                            "A statement of " + newest.get() + " was compared already.",
                            "已核对 " + newest.get() + " 的对账单。")
                    .rule("WO-05", "PPL")
                    .remedy("Read the quantities anew and send them.", "请重新读取数量后发送。")
                    .exception();
        }
        Optional<String> before = statements.digest(part);
        if (before.isEmpty()) {
            statements.store(date, part, digest);
        } else if (!before.get().equals(digest)) {
            throw Problem.of(LicenseProblem.STATEMENT_CHANGED)
                    .detail(
                            "Part " + part.part() + " of the statement of " + part.takenAt()
                                    + " came with other content.",
                            part.takenAt() + " 的对账单第 " + part.part() + " 部分曾以其他内容发送。")
                    .rule("WO-05", "PPL")
                    .remedy("Read the quantities anew, with a new takenAt.", "请以新的 takenAt 重新读取数量后发送。")
                    .exception();
        }
        return statements.isComplete(part.takenAt(), part.parts())
                ? compare(date, part.takenAt())
                : new StatementResponse(date, part.takenAt(), false, 0, 0, 0, parked.countOpen());
    }

    @Transactional
    List<ReconciliationResponse> reports(int limit) {
        return statements.reports(limit);
    }

    private StatementResponse compare(LocalDate date, Instant takenAt) {
        List<Difference> found = statements.differences(
                takenAt, takenAt.minus(config.statements().settling()));
        Map<Boolean, List<Difference>> byMotion =
                found.stream().collect(Collectors.partitioningBy(Difference::inMotion));
        List<Difference> differences = byMotion.get(false);
        LocalDate today = BusinessZone.today(clock);
        int resolved = resolve(found, today);
        park(differences, today);
        parked.flush();
        int compared = statements.compared(takenAt);
        int inMotion = byMotion.get(true).size();
        statements.report(new ReconciliationResponse(
                date, takenAt, compared, inMotion, differences.size(), resolved, clock.instant()));
        statements.forgetBefore(takenAt);
        if (!differences.isEmpty()) {
            LOG.warnf("Reconciliation of %s: %d difference(s) of %d line(s)", date, differences.size(), compared);
        }
        return new StatementResponse(date, takenAt, true, compared, inMotion, differences.size(), parked.countOpen());
    }

    /** Items whose lines agree now; those in motion wait for the next statement. */
    private int resolve(List<Difference> found, LocalDate today) {
        Set<LineKey> differing = found.stream().map(Difference::key).collect(Collectors.toSet());
        List<ParkedItem> agreed = parked.open().stream()
                .filter(item -> !differing.contains(item.key()))
                .toList();
        agreed.forEach(item -> item.resolve(today));
        return agreed.size();
    }

    private void park(List<Difference> differences, LocalDate today) {
        if (differences.isEmpty()) {
            return;
        }
        Map<LineKey, ParkedItem> newest = parked.newest();
        List<ParkedItem> fresh = new ArrayList<>();
        for (Difference difference : differences) {
            ParkedItem item = newest.get(difference.key());
            if (item != null && item.settles(difference)) {
                continue; // two persons closed this very difference
            }
            if (item != null && item.state().isOpen()) {
                item.take(difference, today);
            } else {
                fresh.add(new ParkedItem(difference, today));
            }
        }
        parked.persist(fresh);
    }
}
