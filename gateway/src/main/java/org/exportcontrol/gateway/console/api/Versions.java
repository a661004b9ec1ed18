package org.exportcontrol.gateway.console.api;

/** The version that a page was made from, as it goes back to the service. */
public final class Versions {

    private Versions() {}

    /** The entity tag of a version, for {@code If-Match}; null without one, and the service asks for it. */
    public static String tag(String version) {
        return version == null || version.isBlank() ? null : '"' + version.strip() + '"';
    }
}
