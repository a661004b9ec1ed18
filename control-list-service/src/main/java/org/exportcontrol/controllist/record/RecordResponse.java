package org.exportcontrol.controllist.record;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.exportcontrol.controllist.screening.ScreeningRequest;
import org.exportcontrol.controllist.screening.ScreeningResponse;

/**
 * A screening that was kept.
 *
 * @param edition number of the edition that it rests on
 * @param request the goods as they were described; null in lists
 * @param answer as it was given; null in lists
 * @param differs the lines that the newest edition finds otherwise for the same date; null in lists
 */
public record RecordResponse(
        UUID id,
        String reference,
        LocalDate asOf,
        int edition,
        Instant recordedAt,

        @JsonRawValue @Schema(implementation = ScreeningRequest.class)
        String request,

        @JsonRawValue @Schema(implementation = ScreeningResponse.class)
        String answer,

        List<LineDifference> differs) {

    static RecordResponse inList(ScreeningRecord kept) {
        return new RecordResponse(
                kept.id(), kept.reference(), kept.asOf(), kept.edition(), kept.recordedAt(), null, null, null);
    }

    static RecordResponse from(ScreeningRecord kept, List<LineDifference> differs) {
        return new RecordResponse(
                kept.id(),
                kept.reference(),
                kept.asOf(),
                kept.edition(),
                kept.recordedAt(),
                kept.request(),
                kept.answer(),
                differs);
    }
}
