package org.exportcontrol.license.document;

import java.time.Instant;
import org.exportcontrol.common.document.DocumentFormat;

/** A paper that is there, without its bytes; {@code sha256} in lower-case hexadecimal. */
public record DocumentEntry(String sha256, DocumentFormat format, long sizeBytes, Instant uploadedAt) {}
