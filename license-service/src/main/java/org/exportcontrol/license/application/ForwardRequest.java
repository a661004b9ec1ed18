package org.exportcontrol.license.application;

import org.exportcontrol.license.app.PlainText;

/** What the province thinks of the papers it sends up; null when the ministry takes them up itself. */
public record ForwardRequest(@PlainText String opinion) {}
