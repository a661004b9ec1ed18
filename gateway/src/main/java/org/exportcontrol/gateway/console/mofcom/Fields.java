package org.exportcontrol.gateway.console.mofcom;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.exportcontrol.gateway.console.api.Versions;

/** What each form that moves a file carries beside its content. */
final class Fields {

    private Fields() {}

    /** The version that the person has read, as an entity tag. */
    static String ifMatch(MultivaluedMap<String, String> fields) {
        return Versions.tag(fields.getFirst("version"));
    }

    /** The key under which what is made is made once. */
    static String key(MultivaluedMap<String, String> fields) {
        return fields.getFirst("key");
    }

    /** @return null for an empty field */
    static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
