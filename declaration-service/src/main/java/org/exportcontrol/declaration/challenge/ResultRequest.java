package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The content of the notice of result (结果告知书).
 *
 * @param question what MOFCOM is asked, for CANNOT_JUDGE only
 * @param lines numbers of the goods lines that MOFCOM is asked about, for CANNOT_JUDGE only
 */
public record ResultRequest(
        @NotNull ChallengeOutcome outcome, @NotBlank String reasoning, String question, List<@NotNull Integer> lines) {

    public ResultRequest {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
