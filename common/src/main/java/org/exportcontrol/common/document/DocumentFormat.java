package org.exportcontrol.common.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats in which papers are taken. A file is what its first bytes say, not what its name says. */
public enum DocumentFormat {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff");

    private final String mediaType;
    private final byte[] signature;

    DocumentFormat(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /** The format of these bytes; empty when it is none that is taken. */
    public static Optional<DocumentFormat> of(byte[] content) {
        return Arrays.stream(values()).filter(format -> format.begins(content)).findFirst();
    }

    /** The format of that media type, without parameters; empty when it is none that is taken. */
    public static Optional<DocumentFormat> named(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] content) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
