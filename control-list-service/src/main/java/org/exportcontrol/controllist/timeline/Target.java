package org.exportcontrol.controllist.timeline;

import java.util.List;

/**
 * The entries that a change is about.
 *
 * @param announcement id of the announcement that added them
 * @param codes theirs, or those of headings that stand for all below them; empty for every entry of the announcement
 */
public record Target(String announcement, List<String> codes) {

    public Target {
        codes = List.copyOf(codes);
    }

    public boolean everything() {
        return codes.isEmpty();
    }
}
