package org.exportcontrol.license.application;

import java.time.Instant;
import java.util.Map;
import org.exportcontrol.license.document.DocumentEntry;

/**
 * A paper that an application names.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param mediaType by its content; null until it is uploaded
 * @param uploadedAt null until it is uploaded
 */
public record DocumentResponse(
        DocumentKind kind, String name, String sha256, long sizeBytes, String mediaType, Instant uploadedAt) {

    static DocumentResponse from(Content.Document named, Map<String, DocumentEntry> uploaded) {
        DocumentEntry entry = uploaded.get(named.sha256());
        return new DocumentResponse(
                named.kind(),
                named.name(),
                named.sha256(),
                named.sizeBytes(),
                entry == null ? null : entry.format().mediaType(),
                entry == null ? null : entry.uploadedAt());
    }
}
