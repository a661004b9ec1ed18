package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.retention.LegalHolds;

/** Says on each answer about a license how long its papers are kept (LF-10). */
@ApplicationScoped
class PaperKeeping {

    private final Ledger ledger;
    private final LegalHolds legalHolds;

    PaperKeeping(Ledger ledger, LegalHolds legalHolds) {
        this.ledger = ledger;
        this.legalHolds = legalHolds;
    }

    @Transactional
    LicenseResponse answer(Standing standing) {
        return answers(List.of(standing)).get(0);
    }

    @Transactional
    List<LicenseResponse> answers(List<Standing> standings) {
        Map<UUID, Instant> lastUses = ledger.lastUses(
                standings.stream().map(standing -> standing.license().id()).toList(), null);
        return standings.stream()
                .map(standing -> LicenseResponse.from(
                        standing,
                        papers(standing.license(), lastUses),
                        legalHolds.shown(standing.license().legalHold())))
                .toList();
    }

    private static Papers papers(License license, Map<UUID, Instant> lastUses) {
        Instant lastUse = lastUses.get(license.id());
        return Papers.of(license.validTo(), lastUse == null ? null : BusinessZone.dayOf(lastUse));
    }
}
