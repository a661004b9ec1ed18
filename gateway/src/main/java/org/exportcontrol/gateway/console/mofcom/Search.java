package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.TemplateData;

/**
 * What a person looks for in a list.
 *
 * @param q words, or null
 * @param state a state of the file, or null
 */
@TemplateData
record Search(String q, String state) {

    static final int LIMIT = 50;

    /** As a query, to be followed by the position. */
    public String rest() {
        return "?" + (q == null ? "" : "q=" + Fields.encode(q) + "&")
                + (state == null ? "" : "state=" + Fields.encode(state) + "&") + "after=";
    }
}
