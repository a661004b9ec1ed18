package org.exportcontrol.license.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Holds quantities for declarations, on a connection of its own. */
interface HoldClient extends AutoCloseable {

    /** Whether that many kilograms of the line are held now for the declaration, which is new. */
    boolean hold(UUID declaration, Line line, int kilograms) throws IOException, SQLException;

    /** For a declaration of its own. */
    default boolean hold(Line line, int kilograms) throws IOException, SQLException {
        return hold(TimeOrderedIds.next(), line, kilograms);
    }

    @Override
    void close() throws IOException, SQLException;
}
