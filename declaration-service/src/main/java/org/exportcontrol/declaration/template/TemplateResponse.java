package org.exportcontrol.declaration.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationForm;

/** @param form absent in lists */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateResponse(UUID id, String name, Instant createdAt, DeclarationForm form) {}
