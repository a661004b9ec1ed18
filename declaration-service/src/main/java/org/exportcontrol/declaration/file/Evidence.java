package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * What speaks for the goods being controlled (CH-01: without evidence there is no challenge).
 *
 * @param kind what it is
 * @param summary what it shows, for instance {@code terbium 0.11 % by mass}
 * @param reference number of the sheet or paper, may be null
 * @param takenOn day of the measurement or paper, may be null
 * @param sha256 digest of the uploaded paper, lower-case hexadecimal; null for one that is kept outside the suite
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Evidence(
        @NotNull Kind kind,
        @NotBlank String summary,
        String reference,
        LocalDate takenOn,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

    /** Kinds of evidence. */
    @RegisterForReflection
    public enum Kind {
        LABORATORY_SHEET,
        DECLARED_DATA,
        TECHNICAL_DOCUMENT,
        INSPECTION_RECORD,
        OTHER
    }
}
