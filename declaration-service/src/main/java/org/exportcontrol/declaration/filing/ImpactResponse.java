package org.exportcontrol.declaration.filing;

import java.util.List;
import java.util.Set;

/**
 * Declarations that a published announcement concerns: those with goods found under a code that it touched. What was
 * found at acceptance holds all the same (CL-10); this says where to look.
 *
 * @param codes the codes that it touched, as papers bear them
 * @param items newest first
 * @param next what to send as {@code after} for the following page; null on the last one
 */
public record ImpactResponse(String announcement, Set<String> codes, List<DeclarationSummary> items, String next) {}
