package org.exportcontrol.license.application;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.issued.LicenseType;

/**
 * What was decided in a time, by type of license.
 *
 * @param from first day of the decisions counted
 * @param to last day
 */
public record DecisionStatistics(LocalDate from, LocalDate to, List<ByType> types) {

    /**
     * Decisions on one type. Working days are those counted from acceptance to the decision (DE-02, DE-03).
     *
     * @param median nearest rank; null without decisions
     * @param ninetieth percentile, nearest rank; null without decisions
     * @param late decisions after the term of 45 working days, those without a term aside
     */
    public record ByType(LicenseType type, int granted, int refused, Integer median, Integer ninetieth, int late) {}
}
