package org.exportcontrol.license.inquiry;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why a drafted answer is not issued as it is. */
public record ReturnRequest(@NotNull @PlainText String reason) {}
