package org.exportcontrol.license.issued;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** A condition of a license and who answers for it. */
@RegisterForReflection
public record Condition(
        @NotNull Owner owner, @NotNull @PlainText String text) {

    /** Who has to see to it. */
    @RegisterForReflection
    public enum Owner {
        HOLDER,
        IMPORTER,
        END_USER,
        CUSTOMS,
        MOFCOM
    }
}
