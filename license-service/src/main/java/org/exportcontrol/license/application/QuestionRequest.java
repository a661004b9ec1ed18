package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** A question to the applicant. Papers that were handed in are not asked for again (AP-06). */
public record QuestionRequest(@NotNull @PlainText String text) {}
