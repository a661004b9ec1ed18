package org.exportcontrol.license.application;

import java.time.LocalDate;
import org.exportcontrol.license.issued.Grant;
import org.exportcontrol.license.issued.LicenseType;

/** What a granting decision makes of what was asked for. */
final class GrantTerms {

    private GrantTerms() {}

    /**
     * @param request a decision that {@link DecisionRules} let pass
     */
    static Grant of(Application application, DecideRequest request, LocalDate today) {
        Content content = application.content();
        return new Grant(
                application.id(),
                content.type(),
                application.applicantOrganization(),
                content.applicantName(),
                content.lines().stream().map(GrantTerms::line).toList(),
                content.destinationCountry(),
                content.importer(),
                content.endUsers(),
                content.endUse(),
                content.customsOffice(),
                request.validFrom() == null ? today : request.validFrom(),
                request.validTo(),
                content.type() == LicenseType.SINGLE ? Integer.valueOf(1) : request.maxUses(),
                request.conditions());
    }

    private static Grant.Line line(Content.Line line) {
        return new Grant.Line(
                line.line(), line.controlCodes(), line.commodityCodes(), line.name(), line.quantity(), line.unit());
    }
}
