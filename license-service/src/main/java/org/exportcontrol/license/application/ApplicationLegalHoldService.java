package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.retention.LegalHolds;

/** The ministry keeps an application, with all licenses that came of it, beyond its years (LF-10). */
@ApplicationScoped
class ApplicationLegalHoldService {

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final LegalHolds legalHolds;

    ApplicationLegalHoldService(ApplicationRepository applications, ApplicationJournal journal, LegalHolds legalHolds) {
        this.applications = applications;
        this.journal = journal;
        this.legalHolds = legalHolds;
    }

    @Transactional
    Application set(UUID id, long expected, String ground) {
        Application application = forMove(id, expected);
        application.keepBy(legalHolds.set(application.legalHold(), ground, LicenseProblem.ILLEGAL_MOVE));
        return journal.recordForAuthority(application, LegalHolds.SET, ground);
    }

    @Transactional
    Application lift(UUID id, long expected, String ground) {
        Application application = forMove(id, expected);
        legalHolds.requireHeld(application.legalHold(), LicenseProblem.ILLEGAL_MOVE);
        application.keepBy(null);
        return journal.recordForAuthority(application, LegalHolds.LIFTED, ground);
    }

    private Application forMove(UUID id, long expected) {
        Application application = applications.locked(id);
        legalHolds.requireDuty();
        ETags.requireVersion(expected, application.version());
        return application;
    }
}
