package org.exportcontrol.declaration.challenge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.exportcontrol.declaration.challenge.ChallengeReply.Document;

/** Adds papers to a reply (CH-04). */
public record SupplementRequest(@NotEmpty List<@Valid @NotNull Document> documents) {}
