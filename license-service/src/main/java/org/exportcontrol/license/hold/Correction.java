package org.exportcontrol.license.hold;

import java.math.BigDecimal;
import org.exportcontrol.license.ledger.Draw;

/** A used quantity that goes back to free, as it was given and in kilograms. */
record Correction(Draw draw, BigDecimal kilograms, BigDecimal quantity, String unit) {}
