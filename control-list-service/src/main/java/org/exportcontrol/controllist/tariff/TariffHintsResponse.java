package org.exportcontrol.controllist.tariff;

import java.time.LocalDate;
import java.util.List;

/** The hints that stand on a date. */
public record TariffHintsResponse(LocalDate asOf, List<TariffHint> items) {}
