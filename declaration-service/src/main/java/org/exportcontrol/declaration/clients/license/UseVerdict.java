package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Whether the held quantities are used now, and if not, why. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UseVerdict(int attempt, boolean used, List<Line> lines) {

    boolean isAnswer() {
        return attempt > 0 && lines != null;
    }

    /** What stands in the way on one line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(int goodsLine, String licenseNumber, List<LicenseFailure> failures) {

        public Line {
            failures = failures == null ? List.of() : List.copyOf(failures);
        }
    }
}
