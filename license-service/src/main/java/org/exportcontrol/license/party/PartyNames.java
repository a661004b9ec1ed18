package org.exportcontrol.license.party;

import java.text.Normalizer;
import java.util.Locale;

/** Names of parties as they are compared: width of characters, case and blanks make no difference, all else does. */
public final class PartyNames {

    private PartyNames() {}

    public static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether both are the same party's name. */
    public static boolean same(String one, String other) {
        return normalized(one).equals(normalized(other));
    }
}
