package org.exportcontrol.controllist.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.exportcontrol.controllist.edition.Edition;

/**
 * One entry as of a date, with what the answer rests on.
 *
 * @param knownAt as asked, null when not asked
 */
public record EntryAnswer(
        Edition edition,
        LocalDate asOf,
        Instant knownAt,
        @JsonUnwrapped EntryResponse entry) {}
