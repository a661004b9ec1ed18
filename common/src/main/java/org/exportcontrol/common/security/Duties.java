package org.exportcontrol.common.security;

/** What refines a role: the work a person of that role is entrusted with. */
public final class Duties {

    /** MOFCOM: examines applications and gives an opinion. */
    public static final String EXAMINE = "examine";

    /** MOFCOM: decides on applications. */
    public static final String DECIDE = "decide";

    /** MOFCOM: drafts and publishes announcements. */
    public static final String LIST = "list";

    /** MOFCOM: keeps the party lists. */
    public static final String PARTIES = "parties";

    /** Customs: works on declarations and passes gates. */
    public static final String OFFICER = "officer";

    /** Customs: moves lanes and reassigns; passes no gate. */
    public static final String SUPERVISOR = "supervisor";

    private Duties() {}
}
