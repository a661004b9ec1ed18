package org.exportcontrol.common.time;

import java.time.LocalDate;

/**
 * The last day of a term.
 *
 * @param provisional whether the term runs through a year whose holidays are not announced yet
 */
public record DueDate(LocalDate date, boolean provisional) {}
