package org.exportcontrol.declaration.file;

import org.exportcontrol.common.problem.Text;

/**
 * The legal ground of a hold.
 *
 * @param rule id of the business rule, for instance {@code CH-01}
 * @param source law and article
 * @param reason what is the matter with these goods
 */
public record HoldGround(String rule, String source, Text reason) {}
