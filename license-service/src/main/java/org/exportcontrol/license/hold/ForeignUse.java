package org.exportcontrol.license.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseJournal;
import org.exportcontrol.license.issued.LicenseService;

/** Records that a consignor tried a license that is not its own: possibly passed on (ECL 35). Dry runs too. */
@ApplicationScoped
class ForeignUse {

    private final EntityManager database;
    private final LicenseService licenses;
    private final LicenseJournal journal;
    private final Caller caller;
    private final InstantSource clock;

    ForeignUse(
            EntityManager database,
            LicenseService licenses,
            LicenseJournal journal,
            Caller caller,
            InstantSource clock) {
        this.database = database;
        this.licenses = licenses;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(UUID declarationId, HoldRequest request, List<JudgedLine> judged) {
        List<HoldRequest.Line> foreign = judged.stream()
                .filter(JudgedLine::isForeign)
                .map(JudgedLine::goods)
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        Map<String, License> known = lock(foreign);
        Actor actor = caller.actor();
        foreign.forEach(line -> insert(declarationId, request, line, known.containsKey(line.licenseNumber()), actor));
        known.values()
                .forEach(license -> journal.recordForAuthority(
                        license,
                        actor,
                        "foreign-use-tried",
                        Map.of(
                                "declaration", declarationId.toString(),
                                "attempt", request.attempt(),
                                "consignor", request.consignor(),
                                "dryRun", request.dryRun())));
    }

    private Map<String, License> lock(List<HoldRequest.Line> foreign) {
        List<String> numbers =
                foreign.stream().map(HoldRequest.Line::licenseNumber).distinct().toList();
        return licenses.lock(numbers, List.of()).stream()
                .collect(Collectors.toMap(License::number, Function.identity()));
    }

    private void insert(
            UUID declarationId, HoldRequest request, HoldRequest.Line line, boolean licenseKnown, Actor actor) {
        database.createNativeQuery("insert into foreign_use_try (at, declaration_id, attempt, goods_line,"
                        + " license_number, consignor, license_known, dry_run, person, on_behalf_of)"
                        + " values (:at, :declaration, :attempt, :line, :number, :consignor, :known, :dryRun, :person,"
                        + " cast(:onBehalfOf as text))")
                .setParameter("at", clock.instant())
                .setParameter("declaration", declarationId)
                .setParameter("attempt", request.attempt())
                .setParameter("line", line.goodsLine())
                .setParameter("number", line.licenseNumber())
                .setParameter("consignor", request.consignor())
                .setParameter("known", licenseKnown)
                .setParameter("dryRun", request.dryRun())
                .setParameter("person", actor.subject())
                .setParameter("onBehalfOf", actor.onBehalfOf())
                .executeUpdate();
    }
}
