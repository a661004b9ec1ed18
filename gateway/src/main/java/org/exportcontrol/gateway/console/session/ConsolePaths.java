package org.exportcontrol.gateway.console.session;

/** Which paths are the console's. */
public final class ConsolePaths {

    private static final String PREFIX = "/console";

    private ConsolePaths() {}

    /** The home page too. */
    public static boolean contain(String path) {
        return path.equals("/") || path.isEmpty() || path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }
}
