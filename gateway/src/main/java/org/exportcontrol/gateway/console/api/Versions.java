package org.exportcontrol.gateway.console.exporter;

/** The version that a page was made from, as it goes back to the service. */
final class Versions {

    private Versions() {}

    /** The entity tag of a version; null without one, and the service asks for it. */
    static String tag(String version) {
        return version == null || version.isBlank() ? null : '"' + version.strip() + '"';
    }
}
