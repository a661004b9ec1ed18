package org.exportcontrol.license.issued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.license.ledger.LineBalance;

/**
 * A license with what the ledger says of it on a day.
 *
 * @param netUses declarations with a net use, where their number is limited; else 0
 */
public record Standing(
        License license, LocalDate day, LicenseState state, int netUses, Map<UUID, LineBalance> balances) {

    /** What the roles see as usable: free while the license is valid and has begun, else nothing. */
    BigDecimal available(LineBalance line) {
        boolean begun = !day.isBefore(license.validFrom());
        return state == LicenseState.VALID && begun ? line.free() : BigDecimal.ZERO;
    }

    public LineBalance balance(LicenseLine line) {
        return balances.get(line.id());
    }
}
