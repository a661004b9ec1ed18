package org.exportcontrol.license.application;

import org.exportcontrol.license.app.PlainText;

/** The province's opinion, with which the accepted papers go up at once; null to send them up later (forward). */
public record AcceptRequest(@PlainText String opinion) {}
