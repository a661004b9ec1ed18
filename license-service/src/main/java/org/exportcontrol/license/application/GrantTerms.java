package org.exportcontrol.license.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.issued.Grant;

/** What a granting decision makes of what was asked for. */
final class GrantTerms {

    private GrantTerms() {}

    /**
     * @param request a decision that {@link DecisionRules} let pass
     */
    static Grant of(Application application, DecideRequest request, LocalDate today, LicenseConfig config) {
        Content content = application.content();
        return new Grant(
                application.id(),
                content.type(),
                application.applicantOrganization(),
                content.applicantName(),
                content.lines().stream()
                        .map(line -> line(line, tolerance(request, config)))
                        .toList(),
                content.destinationCountry(),
                content.importer(),
                content.endUsers(),
                content.endUse(),
                content.customsOffice(),
                request.validFrom() == null ? today : request.validFrom(),
                request.validTo(),
                content.type().isForOneExport() ? Integer.valueOf(1) : maxUses(request, config),
                request.conditions() == null ? List.of() : request.conditions(),
                content.identifiers(),
                content.registration(),
                null);
    }

    private static BigDecimal tolerance(DecideRequest request, LicenseConfig config) {
        return request.tolerancePercent() == null ? config.tolerancePercent() : request.tolerancePercent();
    }

    private static Integer maxUses(DecideRequest request, LicenseConfig config) {
        return request.maxUses() == null ? config.generalMaxUses().orElse(null) : request.maxUses();
    }

    private static Grant.Line line(Content.Line line, BigDecimal tolerancePercent) {
        return new Grant.Line(
                line.line(),
                line.basis(),
                line.notice(),
                line.controlCodes(),
                line.commodityCodes(),
                line.name(),
                line.quantity(),
                line.unit(),
                tolerancePercent);
    }
}
