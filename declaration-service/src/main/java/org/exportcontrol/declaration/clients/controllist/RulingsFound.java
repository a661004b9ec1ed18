package org.exportcontrol.declaration.clients.controllist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Finding;

/** Rulings on goods that are described alike: the part of control-list-service's answer that is shown here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RulingsFound(List<Line> items) {

    boolean isAnswer() {
        return items != null && items.stream().allMatch(line -> line.rulings() != null);
    }

    /** @param rulings newest first */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(int line, List<Ruling> rulings) {}

    /**
     * A ruling of MOFCOM (MA-03).
     *
     * @param organization unified social credit code of who asked, null for a ruling on goods in general
     * @param asOf first day of its validity
     * @param validUntil last day of it
     * @param effect what it does and does not do (MA-04)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ruling(
            UUID id,
            String organization,
            Finding finding,
            List<String> codes,
            LocalDate asOf,
            LocalDate validUntil,
            Text effect) {}
}
