package org.exportcontrol.declaration.paper;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of papers are kept. Nothing is ever changed or taken out.
 *
 * <p>PostgreSQL by default, so that a backup holds file and papers of the same moment; another place is another bean of
 * this type.
 */
public interface PaperStore {

    /** @param sha256 of the bytes, lower-case hexadecimal */
    void keep(UUID paper, String sha256, byte[] content);

    Optional<byte[]> content(UUID paper);
}
