package org.exportcontrol.local.story;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The papers of an application, as the metadata that the license service keeps of them. */
final class Documents {
    private static final List<String> KINDS =
            List.of("APPLICATION_FORM", "IDENTITY", "CONTRACT", "TECHNICAL_DESCRIPTION", "END_USE_CERTIFICATE");

    private Documents() {}

    /** All papers that a single license needs, as the members of a JSON array. */
    static String complete() {
        return KINDS.stream()
                .map(kind -> """
                        {"kind": "%s", "name": "%s.pdf", "sha256": "%064x", "sizeBytes": 120000}""".formatted(kind, kind.toLowerCase(Locale.ROOT), kind.hashCode() & 0xffffffffL))
                .collect(Collectors.joining(","));
    }
}
