package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * The opinion of a body or an expert; MOFCOM concludes, not the expert.
 *
 * @param opinion what it says, in short
 * @param papers digests of the papers that MOFCOM uploaded of it
 */
public record OpinionRequest(
        @NotBlank String opinion, @NotEmpty List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> papers) {}
