package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case for the penalty procedure, which itself is outside the suite (CH-12).
 *
 * @param state OPEN, HANDED_OVER or CLOSED
 * @param file what goes with it; for the agencies only
 * @param caseReference under which the procedure runs, from handing over on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PenaltyReferralView(
        UUID id,
        String number,
        String ground,
        String rule,
        String source,
        String state,
        Instant stateSince,
        String stateGround,
        String caseReference,
        File file,
        Instant openedAt) {

    /** Numbers, ids and digests under which the file's pieces are found. */
    public record File(
            String declarationNumber, List<String> notices, List<UUID> identifications, List<String> papers) {}
}
