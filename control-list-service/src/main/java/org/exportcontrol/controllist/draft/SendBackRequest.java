package org.exportcontrol.controllist.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Sends a draft back to its editors.
 *
 * @param ground what they must change
 */
public record SendBackRequest(
        @NotBlank @Size(max = 2_000, message = "A ground has up to 2,000 characters. | 理由不超过 2,000 个字符。")
        String ground) {}
