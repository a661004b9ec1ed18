package org.exportcontrol.license.retention;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A file is kept beyond its years until the hold is lifted (LF-10).
 *
 * @param by subject of the person who set it
 * @param name of that person; null where the token carries none
 */
@RegisterForReflection
public record LegalHold(String ground, String by, String name, Instant since) {}
