package org.exportcontrol.declaration.file;

import java.util.Optional;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/** The three parties to a file. */
public enum Side {
    EXPORTER,
    CUSTOMS,
    MOFCOM;

    /** The side that a caller stands on; empty for those who see no files. */
    public static Optional<Side> of(Caller caller) {
        if (caller.is(Roles.EXPORTER)) {
            return Optional.of(EXPORTER);
        }
        if (caller.is(Roles.CUSTOMS)) {
            return Optional.of(CUSTOMS);
        }
        return caller.is(Roles.MOFCOM) ? Optional.of(MOFCOM) : Optional.empty();
    }

    public boolean isAgency() {
        return this != EXPORTER;
    }
}
