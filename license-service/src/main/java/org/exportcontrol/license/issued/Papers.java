package org.exportcontrol.license.issued;

import java.time.LocalDate;

/**
 * How long the papers of a license are kept: certificates, contracts, invoices, books, letters. Five years at least; the
 * law does not say from which day. Here it is the last day of validity or that of the last use, whichever is later; an
 * earlier end of the license shortens nothing.
 *
 * @param keepPapersUntil the last of these days
 */
public record Papers(LocalDate keepPapersUntil, LocalDate countedFrom, String rule, String source) {

    private static final int YEARS = 5;

    /** @param lastUse null while nothing is used */
    static Papers of(LocalDate validTo, LocalDate lastUse) {
        LocalDate from = lastUse != null && lastUse.isAfter(validTo) ? lastUse : validTo;
        return new Papers(from.plusYears(YEARS), from, "LF-10", "DUR 27");
    }
}
