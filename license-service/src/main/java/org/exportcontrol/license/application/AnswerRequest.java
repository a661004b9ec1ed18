package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** The applicant's answer to a question. */
public record AnswerRequest(@NotNull @PlainText String answer) {}
