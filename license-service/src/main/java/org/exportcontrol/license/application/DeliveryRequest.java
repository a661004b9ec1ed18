package org.exportcontrol.license.application;

import jakarta.validation.constraints.NotNull;
import org.exportcontrol.license.app.PlainText;

/** How the license went out, for instance electronically. */
public record DeliveryRequest(@NotNull @PlainText String means) {}
