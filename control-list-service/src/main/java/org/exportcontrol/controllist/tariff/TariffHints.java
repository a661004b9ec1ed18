package org.exportcontrol.controllist.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tariff hints, in memory and immutable. */
public final class TariffHints {

    private final List<TariffHint> hints;
    private final Map<String, List<TariffHint>> byNumber;

    public TariffHints(List<TariffHint> hints) {
        this.hints = List.copyOf(hints);
        this.byNumber = this.hints.stream().collect(Collectors.groupingBy(TariffHint::commodityCode));
    }

    /** The hint on a number that stands on a day. */
    public Optional<TariffHint> on(String commodityCode, LocalDate day) {
        if (commodityCode == null) {
            return Optional.empty();
        }
        for (TariffHint hint : byNumber.getOrDefault(commodityCode, List.of())) {
            if (hint.standsOn(day)) {
                return Optional.of(hint);
            }
        }
        return Optional.empty();
    }

    /** All hints that stand on a day, in the order of their file. */
    public List<TariffHint> on(LocalDate day) {
        return hints.stream().filter(hint -> hint.standsOn(day)).toList();
    }
}
