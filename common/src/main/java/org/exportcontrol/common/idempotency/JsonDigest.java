package org.exportcontrol.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a request comes again with the same content. */
@ApplicationScoped
public class JsonDigest {

    private final ObjectMapper json;

    JsonDigest(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256 of the value as JSON, in lower-case hexadecimal; null has one too. */
    public String of(Object value) {
        try {
            byte[] bytes = json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request record must be writable as JSON", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
