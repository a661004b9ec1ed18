package org.exportcontrol.license.application;

import java.util.List;
import org.exportcontrol.common.problem.Violation;

/** What would be sent back; {@code ready} when nothing would. Texts in both languages. */
public record ApplicationCheckResponse(boolean ready, List<Violation> findings) {}
