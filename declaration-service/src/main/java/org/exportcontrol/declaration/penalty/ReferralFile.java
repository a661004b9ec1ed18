package org.exportcontrol.declaration.penalty;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * What goes to the penalty procedure.
 *
 * @param notices their numbers
 * @param papers digests of what was handed in
 */
@RegisterForReflection
public record ReferralFile(
        String declarationNumber, List<String> notices, List<UUID> identifications, List<String> papers) {}
