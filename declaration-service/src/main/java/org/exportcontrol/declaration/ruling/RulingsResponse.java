package org.exportcontrol.declaration.ruling;

import java.util.List;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;

/**
 * Rulings on the goods of a declaration.
 *
 * @param current whether control-list-service answered just now; otherwise they are those that the latest lodging found,
 *     and there may be others
 */
public record RulingsResponse(boolean current, List<RulingView> items) {}
