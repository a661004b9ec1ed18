package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * MOFCOM's conclusion; it binds customs (CH-06) for these goods, and decides no later ones (CH-13).
 *
 * @param controlCodes the finest entries that the goods match; at least one when controlled, none otherwise
 */
public record ConclusionRequest(
        @NotNull Boolean controlled,
        List<@NotBlank String> controlCodes,
        @NotBlank String reasoning) {

    public ConclusionRequest {
        controlCodes = controlCodes == null ? List.of() : List.copyOf(controlCodes);
    }
}
