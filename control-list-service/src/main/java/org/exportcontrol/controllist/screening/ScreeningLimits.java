package org.exportcontrol.controllist.screening;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Settings that a finding shows and that do not decide it.
 *
 * @param nearestShown most entries shown as nearest
 * @param nearWithin how far off a limit goods may be to count as near it, as a share of the limit; empty for any
 */
record ScreeningLimits(int nearestShown, Optional<BigDecimal> nearWithin) {}
