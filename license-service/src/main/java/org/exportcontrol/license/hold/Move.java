package org.exportcontrol.license.hold;

import java.util.UUID;

/** The declaration and the attempt under which quantities move. */
record Move(UUID declarationId, int attempt) {}
