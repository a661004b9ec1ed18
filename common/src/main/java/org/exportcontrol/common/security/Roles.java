package org.exportcontrol.common.security;

/** The groups a token may carry. Each endpoint names those it lets in. */
public final class Roles {

    /** An export operator, or a broker that acts for one. Sees the files of its own organization. */
    public static final String EXPORTER = "exporter";

    /** The Ministry of Commerce; with a province in the token, the commerce department of that province. */
    public static final String MOFCOM = "MOFCOM";

    /** A customs officer or supervisor of one customs office. */
    public static final String CUSTOMS = "customs";

    /** Runs the suite: parked events, audit verification. Sees no files. */
    public static final String OPERATOR = "operator";

    /** Another service of the suite. */
    public static final String SERVICE = "service";

    private Roles() {}
}
