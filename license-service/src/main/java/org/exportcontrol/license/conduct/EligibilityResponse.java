package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.issued.LicenseType;

/**
 * Which types of license are open to an exporter on a day.
 *
 * @param organization unified social credit code
 */
public record EligibilityResponse(String organization, LocalDate on, List<ByType> types) {

    /** One type: whether it is open, and what on record matters for it. */
    public record ByType(LicenseType type, boolean eligible, List<ConductBar> findings) {

        static ByType of(LicenseType type, List<ConductBar> findings) {
            return new ByType(type, findings.stream().noneMatch(ConductBar::closes), findings);
        }
    }
}
