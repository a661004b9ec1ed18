package org.exportcontrol.gateway.contract;

import java.util.Locale;

/** What an operation costs: decides how long is waited for it and how often a caller may ask. */
public enum RouteKind {
    /** Reads a page of something. */
    READ,

    /** Writes, or computes from a body. */
    WRITE,

    /** Hands out a whole table, certificate or document. */
    EXPORT,

    /** Stays open and tells what happens. */
    STREAM;

    /** How the kind is called in headers and logs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
