package org.exportcontrol.controllist.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.edition.Edition;

/**
 * Entries as of a date.
 *
 * @param edition what the answer rests on
 * @param knownAt as asked, null when not asked
 * @param items in the order of the list
 * @param next what to send as {@code after} for the following page, null on the last one
 */
public record EntriesResponse(
        Edition edition, LocalDate asOf, Instant knownAt, List<EntryResponse> items, String next) {}
