package org.exportcontrol.controllist.tariff;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * What may hide behind a commodity number. It raises candidates and questions and never decides (MA-01).
 *
 * @param commodityCode ten digits
 * @param mayHold codes of the entries that goods under the number may match
 * @param supervisionCodes supervision document codes, 3 for the dual-use export license
 * @param source where that was read, and what was not
 * @param from first day on which the hint stands
 * @param to first day on which it no longer stands, null where no end was read
 */
@RegisterForReflection
public record TariffHint(
        String commodityCode,
        List<String> mayHold,
        List<String> supervisionCodes,
        String source,
        LocalDate from,
        LocalDate to) {

    boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
