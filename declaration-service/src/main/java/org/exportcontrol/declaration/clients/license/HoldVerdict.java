package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;

/** License-service's verdict, line by line. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record HoldVerdict(int attempt, boolean held, List<Line> lines) {

    /** Whether it is an answer, and if something is held, for each line that was asked for. */
    boolean answers(HoldRequest request) {
        return attempt > 0
                && lines != null
                && (!held
                        || request.lines().stream().allMatch(asked -> lines.stream()
                                .anyMatch(line -> line.goodsLine() == asked.goodsLine()
                                        && line.heldKilograms() != null
                                        && line.heldKilograms().signum() > 0)));
    }

    /** @param heldKilograms what is held now, null when nothing is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Line(
            int goodsLine,
            String licenseNumber,
            Integer licenseLine,
            BigDecimal heldKilograms,
            List<LicenseFailure> failures) {

        public Line {
            failures = failures == null ? List.of() : List.copyOf(failures);
        }
    }
}
