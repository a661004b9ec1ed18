package org.exportcontrol.controllist.condition;

/**
 * Why a condition stands.
 *
 * @param rule id of the rule, for instance {@code MA-07}
 * @param source announcement, law or guidance
 */
public record Basis(String rule, String source) {}
