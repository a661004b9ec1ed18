package org.exportcontrol.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Which request targets are let in at all. Gateway and services must read a path alike, or a path that looks harmless
 * here opens something there: so a path has one spelling only. No empty segment, no dot segment, no path parameter, no
 * backslash, and nothing percent-encoded that could stand plain or that could be read as structure.
 */
final class RequestTarget {

    private static final Pattern PATH =
            Pattern.compile("/|(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+)+");

    private static final String NEVER_ENCODED = "/\\.;%-_~";

    private RequestTarget() {}

    /**
     * @param uri the request target as it was sent
     * @return whether its path has the one spelling that is allowed
     */
    static boolean isPlain(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return PATH.matcher(path).matches() && encodesOnlyText(path);
    }

    private static boolean encodesOnlyText(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '%') {
                bytes.put((byte) c);
                continue;
            }
            int decoded = Integer.parseInt(path, i + 1, i + 3, 16);
            if (decoded < 0x20
                    || decoded == 0x7f
                    || Character.isLetterOrDigit(decoded) && decoded < 0x80
                    || NEVER_ENCODED.indexOf(decoded) >= 0) {
                return false;
            }
            bytes.put((byte) decoded);
            i += 2;
        }
        return isUtf8(bytes.flip());
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes); // refuses overlong forms of the dot and the slash
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
