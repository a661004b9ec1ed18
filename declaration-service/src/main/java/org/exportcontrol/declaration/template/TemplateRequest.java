package org.exportcontrol.declaration.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.exportcontrol.declaration.file.DeclarationForm;

/**
 * A form to keep.
 *
 * @param name unique in the organization
 * @param form may leave anything open
 */
public record TemplateRequest(
        @NotBlank @Size(max = 200) String name, @NotNull DeclarationForm form) {}
