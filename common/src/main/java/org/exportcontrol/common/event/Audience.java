package org.exportcontrol.common.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/** Who may see an event or audit row: organizations and agencies, fixed at writing. */
public final class Audience {

    public static final String PUBLIC = "public";
    public static final String MOFCOM = "agency:MOFCOM";
    public static final String CUSTOMS = "agency:customs";

    private Audience() {}

    public static String organization(String unifiedSocialCreditCode) {
        return "organization:" + unifiedSocialCreditCode;
    }

    /**
     * What a caller may see.
     *
     * @return the audiences the caller belongs to; null when it sees all (services and operators: rows hold only ids,
     *     types and versions)
     */
    public static Set<String> of(Caller caller) {
        if (!caller.anonymous() && (caller.is(Roles.SERVICE) || caller.is(Roles.OPERATOR))) {
            return null;
        }
        Set<String> audiences = new LinkedHashSet<>();
        audiences.add(PUBLIC);
        if (!caller.anonymous()) {
            if (caller.is(Roles.MOFCOM)) {
                audiences.add(MOFCOM);
            }
            if (caller.is(Roles.CUSTOMS)) {
                audiences.add(CUSTOMS);
            }
            caller.organization().map(Audience::organization).ifPresent(audiences::add);
        }
        return audiences;
    }
}
