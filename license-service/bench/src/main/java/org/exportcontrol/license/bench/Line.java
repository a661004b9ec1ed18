package org.exportcontrol.license.bench;

import java.util.UUID;

/** A license with one line, and that line. */
record Line(UUID licenseId, String licenseNumber, UUID id) {}
