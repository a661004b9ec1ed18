package org.exportcontrol.controllist.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The tariff hints that the program ships, for tests without an application. */
public final class ShippedHints {

    private ShippedHints() {}

    public static TariffHints hints() {
        return file().hints();
    }

    public static TariffHintFile file() {
        return new TariffHintFile(new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}
