package org.exportcontrol.license.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A ban or a grade of risk; see the request for its fields. */
public record BanResponse(
        UUID id,
        String country,
        List<String> controlCodes,
        String endUse,
        Measure measure,
        String grade,
        LocalDate from,
        LocalDate to,
        String ground,
        long version) {

    static BanResponse from(Ban ban) {
        return new BanResponse(
                ban.id(),
                ban.country(),
                ban.controlCodes(),
                ban.endUse(),
                ban.measure(),
                ban.grade(),
                ban.validFrom(),
                ban.validTo(),
                ban.ground(),
                ban.version());
    }
}
