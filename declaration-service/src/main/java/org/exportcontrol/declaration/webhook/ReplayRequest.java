package org.exportcontrol.declaration.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param after position of the feed after which all events are delivered anew, 0 for all */
public record ReplayRequest(@NotNull @Min(0) Long after) {}
