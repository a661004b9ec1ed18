package org.exportcontrol.controllist.condition;

import java.util.regex.Pattern;

/** How control codes are written (CL-03) and stand below each other. */
public final class ControlCode {

    /** A part may bear a suffix where one printed code stands twice (CL-07). */
    private static final Pattern CODE =
            Pattern.compile("[0-9][A-E][0-9]{3}(#[A-Za-z0-9]+)?(\\.[a-z0-9]+(#[A-Za-z0-9]+)?)*");

    private static final int LONGEST = 64;

    private ControlCode() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && CODE.matcher(text).matches();
    }

    /** Whether a code is that of the heading or of something below it. */
    public static boolean under(String code, String heading) {
        return code.equals(heading) || code.startsWith(heading + ".") || code.startsWith(heading + "#");
    }

    /** A text for a message, which need not be a code and can be as long as somebody likes. */
    public static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
