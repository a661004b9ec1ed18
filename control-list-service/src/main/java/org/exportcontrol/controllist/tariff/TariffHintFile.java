package org.exportcontrol.controllist.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The tariff hints that come with the program. They are no part of the list and may change with each release. */
@ApplicationScoped
public class TariffHintFile {

    private static final String RESOURCE = "tariff/hints.json";

    private record Content(String about, List<TariffHint> hints) {}

    private final TariffHints hints;

    TariffHintFile(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            this.hints = new TariffHints(json.readValue(in, Content.class).hints());
        } catch (IOException e) {
            throw new UncheckedIOException("The tariff hints cannot be read", e);
        }
    }

    public TariffHints hints() {
        return hints;
    }
}
