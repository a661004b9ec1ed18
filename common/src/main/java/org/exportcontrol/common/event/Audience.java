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

    private static final String OFFICE = "customs-office:";

    private Audience() {}

    public static String organization(String unifiedSocialCreditCode) {
        return "organization:" + unifiedSocialCreditCode;
    }

    /** One customs office, where a file is that office's alone. */
    public static String customsOffice(String code) {
        return OFFICE + code;
    }

    /**
     * What a caller may see. A provincial commerce department is not the ministry: it reads files, no feed.
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
            if (caller.is(Roles.MOFCOM) && caller.province().isEmpty()) {
                audiences.add(MOFCOM);
            }
            if (caller.is(Roles.CUSTOMS)) {
                audiences.add(CUSTOMS);
                caller.customsOffice().map(Audience::customsOffice).ifPresent(audiences::add);
            }
            caller.organization().map(Audience::organization).ifPresent(audiences::add);
        }
        return audiences;
    }
}
