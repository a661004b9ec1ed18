package org.exportcontrol.controllist.timeline;

import java.util.Comparator;

/**
 * Names one entry. A code alone need not be unique over all announcements (CL-07).
 *
 * @param announcement id of the announcement that added the entry
 * @param code code inside that announcement, exactly as written there
 */
public record EntryKey(String announcement, String code) implements Comparable<EntryKey> {

    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::announcement).thenComparing(EntryKey::code);

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return announcement + " " + code;
    }
}
