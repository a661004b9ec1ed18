package org.exportcontrol.local.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The papers of an application: what a license needs, each a PDF of one empty page. */
public final class Documents {

    /** What each license needs. */
    public static final List<Paper> COMPLETE = List.of(
            new Paper("APPLICATION_FORM"),
            new Paper("IDENTITY"),
            new Paper("CONTRACT"),
            new Paper("TECHNICAL_DESCRIPTION"),
            new Paper("END_USE_CERTIFICATE"));

    /** What a general license needs besides (AP-02). */
    static final List<Paper> OF_A_GENERAL_LICENSE = Stream.concat(
                    COMPLETE.stream(),
                    Stream.of(
                            new Paper("COMPLIANCE_STATEMENT"),
                            new Paper("LICENSE_RECORD_STATEMENT"),
                            new Paper("CHANNEL_STATEMENT")))
            .toList();

    private Documents() {}

    /** Papers as the members of a JSON array. */
    static String named(List<Paper> papers) {
        return papers.stream().map(Paper::json).collect(Collectors.joining(","));
    }

    /** One paper. */
    public record Paper(String kind) {

        /** A PDF. */
        public byte[] content() {
            return """
                    %%PDF-1.4
                    %% %s
                    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                    trailer<</Root 1 0 R>>
                    %%%%EOF
                    """.formatted(kind).getBytes(StandardCharsets.US_ASCII);
        }

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        private String json() {
            return """
                    {"kind": "%s", "name": "%s.pdf", "sha256": "%s", "sizeBytes": %d}""".formatted(kind, kind.toLowerCase(Locale.ROOT), sha256(), content().length);
        }
    }
}
