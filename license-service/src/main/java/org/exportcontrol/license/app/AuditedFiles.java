package org.exportcontrol.license.app;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Files of one kind whose moves are recorded: what their audit rests on. */
public interface AuditedFiles {

    /** The kind, as audit rows name it. */
    String subjectType();

    /** Whether the caller may read the file, by the rule of the file itself. */
    boolean isVisible(String id);

    /** How many rows the file's audit must have, whoever asks; empty when there is no such file. */
    OptionalLong rows(String id);

    /** An id as audit rows write it; empty for any other text. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
