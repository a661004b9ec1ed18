package org.exportcontrol.license.reconciliation;

import java.util.UUID;

/** One goods line of a declaration on one license line. */
record LineKey(UUID declarationId, int goodsLine, String licenseNumber, int licenseLine) {}
