package org.exportcontrol.declaration.challenge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * Papers that came after the reply.
 *
 * @param late whether after the due date
 */
@RegisterForReflection
record Supplement(List<ChallengeReply.Document> documents, Instant at, boolean late) {}
