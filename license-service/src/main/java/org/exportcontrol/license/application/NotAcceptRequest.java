package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** Why an application is not accepted. */
public record NotAcceptRequest(@NotNull @PlainText String ground) {}
