package org.exportcontrol.controllist.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.exportcontrol.common.digest.Sha256;

/** The tariff hints that come with the program. They are no part of the list and may change with each release. */
@ApplicationScoped
public class TariffHintFile {

    private static final String RESOURCE = "tariff/hints.json";

    @RegisterForReflection
    private record Content(String about, List<TariffHint> hints) {}

    private final TariffHints hints;
    private final String digest;

    TariffHintFile(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            byte[] file = in.readAllBytes();
            this.hints = new TariffHints(json.readValue(file, Content.class).hints());
            this.digest = digest(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The tariff hints cannot be read", e);
        }
    }

    public TariffHints hints() {
        return hints;
    }

    /** Differs when anything in the file does: 16 hexadecimal digits of its SHA-256. */
    public String digest() {
        return digest;
    }

    static String digest(byte[] file) {
        return Sha256.hex(file).substring(0, 16);
    }
}
