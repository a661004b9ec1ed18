package org.exportcontrol.declaration.stop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationState;

/**
 * A stop order with what it has met. Customs sees the files of its own office, MOFCOM those of all.
 *
 * @param version also the ETag, to be sent as If-Match
 * @param carriedOut whether every declaration that it meets follows it already; until then a worker is at it, and no
 *     gate lets goods pass all the same
 * @param acknowledgments the customs offices that have read it
 * @param held declarations that it holds, newest first, at most 1,000
 * @param released declarations that it meets and that were released before it was entered, newest first, at most 1,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StopOrderResponse(
        UUID id,
        long version,
        StopTarget target,
        String value,
        String destination,
        StopBasis basis,
        String ground,
        String rule,
        String source,
        Instant orderedAt,
        boolean standing,
        Instant liftedAt,
        String liftGround,
        boolean carriedOut,
        List<Acknowledgment> acknowledgments,
        List<Met> held,
        List<Met> released) {

    /** An office that has read the order. */
    public record Acknowledgment(String customsOffice, Instant at) {}

    /** A declaration that the order meets. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Met(UUID id, String number, String customsOffice, DeclarationState state, Instant releasedAt) {}

    static StopOrderResponse of(
            StopOrder order, List<StopAcknowledgment> acknowledgments, List<Met> held, List<Met> released) {
        return new StopOrderResponse(
                order.id(),
                order.version(),
                order.target(),
                order.value(),
                order.destination(),
                order.basis(),
                order.ground(),
                StopOrder.RULE,
                StopOrder.SOURCE,
                order.orderedAt(),
                order.isStanding(),
                order.liftedAt().orElse(null),
                order.liftGround(),
                order.isCarriedOut(),
                acknowledgments.stream()
                        .map(each -> new Acknowledgment(each.office(), each.acknowledgedAt()))
                        .toList(),
                held,
                released);
    }
}
