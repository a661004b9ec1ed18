package org.exportcontrol.declaration.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.exportcontrol.declaration.file.DeclarationForm;

/**
 * Asks customs to amend or withdraw an accepted declaration.
 *
 * @param ground one of the cases of the law (AW-02)
 * @param statement what happened, in the party's words
 * @param form the whole content as it shall be; for an amendment only
 */
public record NewChangeRequest(
        @NotNull ChangeKind kind,
        @NotNull ChangeGround ground,
        @NotBlank @Size(max = 2000) String statement,
        DeclarationForm form) {}
