package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What came of comparing a statement with the ledger.
 *
 * @param complete whether all parts are there; only then the numbers say something
 * @param compared items compared
 * @param inMotion items that moved while the statement was taken, and are compared the next time
 * @param differences items on which the two sides disagree
 * @param parked items that match nothing over there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatementAnswer(boolean complete, int compared, int inMotion, int differences, int parked) {}
