package org.exportcontrol.controllist.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.exportcontrol.controllist.screening.ScreeningRequest;

/**
 * A screening to be kept.
 *
 * @param reference the caller's own name for it, may be null
 */
public record RecordRequest(
        @Size(max = 100, message = "A reference has up to 100 characters. | 编号不超过 100 个字符。")
        String reference,

        @NotNull ScreeningRequest screening) {}
