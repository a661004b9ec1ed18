package org.exportcontrol.license.party;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.exportcontrol.license.app.PlainText;

/** Under which number a party is registered; {@code name} is one of the parties named beside it. */
@RegisterForReflection
public record PartyIdentifier(
        @NotNull @PlainText String name,
        @NotNull @PlainText @Size(max = 100) String identifier) {}
