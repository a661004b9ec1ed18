package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.retention.LegalHolds;

/** The ministry keeps a license, with its application and what else came of that, beyond its years (LF-10). */
@ApplicationScoped
class LicenseLegalHoldService {

    private final LicenseService licenses;
    private final LicenseJournal journal;
    private final LegalHolds legalHolds;
    private final Caller caller;

    LicenseLegalHoldService(LicenseService licenses, LicenseJournal journal, LegalHolds legalHolds, Caller caller) {
        this.licenses = licenses;
        this.journal = journal;
        this.legalHolds = legalHolds;
        this.caller = caller;
    }

    @Transactional
    Standing set(String number, long expected, String ground) {
        License license = forMove(number, expected);
        license.keepBy(legalHolds.set(license.legalHold(), ground, LicenseProblem.LICENSE_MOVE_ILLEGAL));
        return record(license, LegalHolds.SET, ground);
    }

    @Transactional
    Standing lift(String number, long expected, String ground) {
        License license = forMove(number, expected);
        legalHolds.requireHeld(license.legalHold(), LicenseProblem.LICENSE_MOVE_ILLEGAL);
        license.keepBy(null);
        return record(license, LegalHolds.LIFTED, ground);
    }

    private License forMove(String number, long expected) {
        License license = licenses.lockVisible(number);
        legalHolds.requireDuty();
        ETags.requireVersion(expected, license.version());
        return license;
    }

    private Standing record(License license, String move, String ground) {
        journal.recordForAuthority(license, caller.actor(), move, ground, Map.of("version", license.nextVersion()));
        return licenses.standing(license.number());
    }
}
