package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the record; see the request for its fields.
 *
 * @param annulledOn day it was taken back; null while it counts
 */
public record ConductResponse(
        UUID id,
        String organization,
        ConductKind kind,
        LocalDate on,
        LocalDate until,
        String source,
        String note,
        LocalDate annulledOn,
        String annulmentGround,
        long version) {

    static ConductResponse from(ConductEntry entry) {
        return new ConductResponse(
                entry.id(),
                entry.organization(),
                entry.kind(),
                entry.happenedOn(),
                entry.until(),
                entry.source(),
                entry.note(),
                entry.annulledOn(),
                entry.annulmentGround(),
                entry.version());
    }
}
