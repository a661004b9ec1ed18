package org.exportcontrol.controllist.edition;

import java.time.Instant;

/**
 * A step in what is recorded here about the list. It never changes; a change of the list makes the next one.
 *
 * @param number 1 for the first, without gaps
 * @param announcement id of the announcement that made it
 * @param recordedAt when it was recorded here, which is what {@code knownAt} is measured against; not the day of
 *     publication
 */
public record Edition(int number, String announcement, Instant recordedAt) {}
