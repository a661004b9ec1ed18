package org.exportcontrol.gateway.console.session;

import java.util.regex.Pattern;

/** Where a person may be sent: a page of the console, and no other site, however its address is spelled. */
public final class LocalPath {

    private static final Pattern PAGE = Pattern.compile("/|/(\\?|console(/|$))[\\x21-\\x7e&&[^\\\\#]]*");

    private LocalPath() {}

    /** @return the path with its query when it is one of the console's, else the home page; never null */
    public static String orHome(String path) {
        boolean page = path != null && PAGE.matcher(path).matches() && !path.contains("//") && !path.contains("..");
        return page ? path : "/";
    }
}
