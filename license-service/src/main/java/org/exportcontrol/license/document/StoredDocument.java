package org.exportcontrol.license.document;

import java.time.Instant;
import org.exportcontrol.common.document.DocumentFormat;

/**
 * A paper with its bytes.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param uploadedBy subject of the person
 */
public record StoredDocument(
        String sha256, DocumentFormat format, byte[] content, Instant uploadedAt, String uploadedBy) {}
