package org.exportcontrol.license.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.problem.Text;

/** What officers put on file about an application. Kept as JSON with it. */
final class Findings {

    private Findings() {}

    /** Everything that was missing, said once (AP-05). */
    @RegisterForReflection
    record Supplement(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate requestedOn, List<String> missing) {}

    /** The examiner's view; {@code reviewer} is the subject that must not decide. */
    @RegisterForReflection
    record Review(
            Outcome recommendation,
            String opinion,
            String reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate reviewedOn) {}

    /**
     * The decision.
     *
     * @param factors a statement for each factor weighed (DE-01)
     * @param remedy what the applicant can do against a refusal (DE-06); null for a grant
     */
    @RegisterForReflection
    record Decision(
            Outcome outcome,
            String grounds,
            Map<DecisionFactor, String> factors,
            String decider,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate decidedOn,
            Text remedy) {}
}
