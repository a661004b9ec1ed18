package org.exportcontrol.license.document;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of papers are kept, by application and digest. Nothing is ever changed or taken out.
 *
 * <p>PostgreSQL by default, so that a backup holds application and papers of the same moment; another place is another
 * bean of this type.
 */
public interface DocumentStore {

    /** Keeps a paper; one that is there already stays as it was. */
    void keep(UUID application, StoredDocument document);

    Optional<StoredDocument> find(UUID application, String sha256);

    /** What is there for an application, by digest. */
    Map<String, DocumentEntry> entries(UUID application);

    /** Gives another application the same papers. */
    void copy(UUID from, UUID to);
}
