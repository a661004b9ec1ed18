package org.exportcontrol.gateway.console.api;

import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list is asked for. */
public class Paging {

    /** Position after which it begins; null for the beginning. */
    @RestQuery
    public final String after;

    /** How much of it, at most. */
    @RestQuery
    public final Integer limit;

    private Paging(String after, Integer limit) {
        this.after = after;
        this.limit = limit;
    }

    /** @param after null or empty for the beginning */
    public static Paging of(String after, int limit) {
        return new Paging(after == null || after.isBlank() ? null : after, limit);
    }

    /** The beginning of a list. */
    public static Paging first(int limit) {
        return of(null, limit);
    }
}
