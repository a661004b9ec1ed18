package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Asks MOFCOM to identify goods.
 *
 * @param question what MOFCOM is asked
 * @param lines numbers of the goods lines in question; the conclusion belongs to these goods alone (CH-13)
 */
public record IdentificationRequest(
        @NotBlank String question, @NotEmpty List<@NotNull Integer> lines) {}
