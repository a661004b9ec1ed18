package org.exportcontrol.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.exportcontrol.local.SuiteException;

/** The {@link Setting}s as the environment gives them, checked. */
public final class Settings {
    private final Map<String, String> environment;

    /**
     * @param environment variables by name, usually {@link System#getenv()}
     */
    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The ports that the stack of {@code up} listens on. */
    public Ports ports() {
        return new Ports(
                port(Setting.GATEWAY_PORT),
                port(Setting.CONTROL_LIST_PORT),
                port(Setting.LICENSE_PORT),
                port(Setting.DECLARATION_PORT),
                port(Setting.POSTGRES_PORT),
                port(Setting.OIDC_PORT));
    }

    /** How long the stack may take from its start until everything is ready. */
    public Duration startTimeout() {
        return Duration.ofSeconds(number(Setting.START_TIMEOUT, 1, 3600));
    }

    /**
     * Where local data, logs and passwords are kept.
     *
     * @param home the root of the checkout, against which a relative value counts
     */
    public Path data(Path home) {
        return home.resolve(value(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** The browser that the tests of the console drive: a name on the PATH, or a file. */
    public String chromium() {
        return value(Setting.CHROMIUM);
    }

    private int port(Setting setting) {
        return number(setting, 1, 65535);
    }

    private int number(Setting setting, int least, int most) {
        String value = value(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw new SuiteException(
                "%s must be a whole number from %d to %d, not '%s'".formatted(setting.variable(), least, most, value));
    }

    private String value(Setting setting) {
        String value = environment.getOrDefault(setting.variable(), "").strip();
        return value.isEmpty() ? setting.defaultValue() : value;
    }
}
