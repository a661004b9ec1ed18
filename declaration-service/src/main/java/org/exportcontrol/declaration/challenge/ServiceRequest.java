package org.exportcontrol.declaration.challenge;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param receivedOn day on which the consignor received the notice, not before the notice and not in the future */
public record ServiceRequest(@NotNull LocalDate receivedOn) {}
