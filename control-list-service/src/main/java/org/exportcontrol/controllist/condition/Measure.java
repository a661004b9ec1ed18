package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import org.exportcontrol.common.problem.Text;

/**
 * A number that an entry limits, held against goods: what a remark on goods near the limit must give (CU-06).
 *
 * @param name parameter as the list names it
 * @param limit what the list asks for
 * @param given what the goods say, empty where they say nothing
 * @param result whether the limit is kept
 * @param off how far off the nearer limit the goods are, as a share of it; null where nothing is known
 */
public record Measure(String name, Text limit, String given, Truth result, BigDecimal off) {}
