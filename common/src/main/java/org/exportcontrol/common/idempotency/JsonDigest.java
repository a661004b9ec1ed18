package org.exportcontrol.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.exportcontrol.common.digest.Sha256;

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
            return Sha256.hex(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request record must be writable as JSON", e);
        }
    }
}
