package org.exportcontrol.controllist.record;

import java.time.LocalDate;
import java.util.Set;
import org.exportcontrol.controllist.edition.ListSnapshot;

/**
 * Two lists that kept screenings are held against.
 *
 * @param days on which they differ, in their order
 */
public record TwoLists(ListSnapshot before, ListSnapshot after, Set<LocalDate> days) {}
