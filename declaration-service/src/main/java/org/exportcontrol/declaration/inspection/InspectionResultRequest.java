package org.exportcontrol.declaration.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.declaration.file.Evidence;

/**
 * What two officers found.
 *
 * @param asDeclared whether the goods are what was declared
 * @param findings what they saw, counted and measured
 * @param evidence sheets and records
 * @param officers subjects of the two officers, one of whom records it (DUR 32)
 */
public record InspectionResultRequest(
        @NotNull Boolean asDeclared,
        @NotNull LocalDate inspectedOn,
        @NotBlank @Size(max = 4000) String findings,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @NotNull @Size(min = 2, max = 2) List<@NotBlank @Size(max = 200) String> officers) {}
