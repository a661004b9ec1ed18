package org.exportcontrol.common.event;

/** Told inside this process when a transaction with events has committed. */
record EventsWritten() {}
