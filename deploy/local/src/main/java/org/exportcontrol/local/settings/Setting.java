package org.exportcontrol.local.settings;

/** What may be set from outside, as environment variables. The README's table and this list are compared by a test. */
public enum Setting {
    GATEWAY_PORT("8080"),
    CONTROL_LIST_PORT("8081"),
    LICENSE_PORT("8082"),
    DECLARATION_PORT("8083"),
    POSTGRES_PORT("5433"),
    OIDC_PORT("8090"),
    START_TIMEOUT("120"),
    DATA(".suite"),
    CHROMIUM("chromium");

    private final String defaultValue;

    Setting(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /** The name of the environment variable, such as {@code SUITE_GATEWAY_PORT}. */
    public String variable() {
        return "SUITE_" + name();
    }

    /** The value in force when the variable is not set or empty. */
    public String defaultValue() {
        return defaultValue;
    }
}
