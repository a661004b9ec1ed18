package org.exportcontrol.license.change;

import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.calendar.Due;

/**
 * A change of a license.
 *
 * @param due by when it is decided: twenty working days from acceptance; null before
 * @param newNumber of the license that carries the balance on; null unless granted
 */
public record ChangeResponse(
        UUID id,
        String licenseNumber,
        ChangeState state,
        Wishes wishes,
        String reason,
        LocalDate filedOn,
        LocalDate acceptedOn,
        Due due,
        LocalDate endedOn,
        String grounds,
        String newNumber,
        long version) {

    /** Working days from acceptance in which a change is decided (LF-02; DUR 18). */
    static final int TERM = 20;

    /** What is to change; null for what stays. */
    public record Wishes(String holderName, String importer, String customsOffice, LocalDate validTo) {}

    static ChangeResponse from(LicenseChange change, WorkingDays workingDays) {
        Wish wish = change.wish();
        return new ChangeResponse(
                change.id(),
                change.license().number(),
                change.state(),
                new Wishes(wish.holderName(), wish.importer(), wish.customsOffice(), wish.lastDay()),
                change.reason(),
                change.filedOn(),
                change.acceptedOn(),
                due(change, workingDays),
                change.endedOn(),
                change.grounds(),
                change.newNumber(),
                change.version());
    }

    static Due due(LicenseChange change, WorkingDays workingDays) {
        return change.acceptedOn() == null ? null : Due.from(workingDays.after(change.acceptedOn(), TERM));
    }
}
