package org.exportcontrol.declaration.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A whole code table, which takes the place of the one before.
 *
 * @param source where it was read: announcement or file
 * @param complete whether it holds all codes there are; declarations with others are then returned
 */
public record CodeTableRequest(
        @NotBlank @Size(max = 2_000) String source,
        boolean complete,
        @NotEmpty @Size(max = 20_000) List<@NotNull CodeRow> rows) {

    public CodeTableRequest {
        rows = rows == null ? List.of() : rows.stream().toList();
    }
}
