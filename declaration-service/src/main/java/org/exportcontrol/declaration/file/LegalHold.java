package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A file is kept beyond its years until the hold is lifted (LF-10). It holds no goods.
 *
 * @param by subject of the person who set it
 * @param name of that person; absent where the token carries none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHold(String ground, String by, String name, Instant since) {}
