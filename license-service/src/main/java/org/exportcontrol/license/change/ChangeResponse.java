package org.exportcontrol.license.change;

import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;

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

    /** Last day of the term; provisional while holidays on the way are not announced. */
    public record Due(LocalDate on, boolean provisional) {}

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

    private static Due due(LicenseChange change, WorkingDays workingDays) {
        if (change.acceptedOn() == null) {
            return null;
        }
        DueDate due = workingDays.after(change.acceptedOn(), TERM);
        return new Due(due.date(), due.provisional());
    }
}
