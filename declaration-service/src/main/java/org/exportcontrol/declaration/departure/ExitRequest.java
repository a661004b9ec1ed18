package org.exportcontrol.declaration.departure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Confirms that goods have left the country.
 *
 * @param reference the manifest or message it rests on
 */
public record ExitRequest(
        @NotNull LocalDate exitedOn,
        @NotBlank @Size(max = 500) String reference) {}
