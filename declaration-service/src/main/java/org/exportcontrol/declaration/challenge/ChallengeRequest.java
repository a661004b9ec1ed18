package org.exportcontrol.declaration.challenge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.exportcontrol.declaration.file.Evidence;

/**
 * Challenges a declaration: the content of the notice (质疑通知书).
 *
 * @param ground the legal ground
 * @param statement what customs doubts, in the words of the notice
 * @param evidence at least one piece; a risk hit alone is none (CH-01)
 */
public record ChallengeRequest(
        @NotNull ChallengeGround ground, @NotBlank String statement, List<@Valid @NotNull Evidence> evidence) {

    public ChallengeRequest {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
