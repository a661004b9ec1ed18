package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.AuditedFiles;
import org.exportcontrol.license.organization.FileScope;

/** Licenses by number. Their rows are counted apart from the version: not each is a move. */
@ApplicationScoped
class LicenseAudit implements AuditedFiles {

    private final LicenseRepository licenses;
    private final Caller caller;

    LicenseAudit(LicenseRepository licenses, Caller caller) {
        this.licenses = licenses;
        this.caller = caller;
    }

    @Override
    public String subjectType() {
        return LicenseJournal.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String number) {
        FileScope scope = FileScope.of(caller);
        return licenses.byNumber(number)
                .filter(license -> scope.covers(license.holderOrganization()))
                .isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String number) {
        return licenses.auditRows(number);
    }
}
