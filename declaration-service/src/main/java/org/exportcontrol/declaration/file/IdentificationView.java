package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An identification by MOFCOM.
 *
 * @param controlled MOFCOM's conclusion, absent until it is given; it binds customs (CH-06)
 * @param elapsed working days that it has taken; the law sets no limit (CH-10)
 * @param entrustments who was asked for an opinion; for MOFCOM, and for customs once it is concluded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentificationView(
        UUID id,
        UUID challenge,
        String question,
        List<Integer> lines,
        Instant requestedAt,
        Elapsed elapsed,
        List<EntrustmentView> entrustments,
        Boolean controlled,
        List<String> controlCodes,
        String reasoning,
        Instant concludedAt) {

    /**
     * A body or an expert who was asked for an opinion.
     *
     * @param kind BODY or EXPERT
     * @param papers digests of the papers of the opinion
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntrustmentView(
            UUID id,
            String kind,
            String name,
            String task,
            Instant entrustedAt,
            String opinion,
            List<String> papers,
            String withdrawnGround,
            Instant endedAt) {}
}
