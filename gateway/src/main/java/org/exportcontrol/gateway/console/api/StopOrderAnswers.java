package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/** What declaration-service answers about stop orders, as far as pages show it. */
public final class StopOrderAnswers {

    private StopOrderAnswers() {}

    @TemplateData
    public record StopOrders(List<StopOrder> items, String next) {}

    @TemplateData
    public record StopOrder(
            String id,
            Long version,
            String target,
            String value,
            String destination,
            String basis,
            String ground,
            String rule,
            String source,
            Instant orderedAt,
            Boolean standing,
            Instant liftedAt,
            String liftGround,
            Boolean carriedOut,
            List<Acknowledgment> acknowledgments,
            List<Met> held,
            List<Met> released) {

        /** When that office acknowledged the order; null while it has not. */
        public Instant acknowledgedBy(String office) {
            return acknowledgments == null
                    ? null
                    : acknowledgments.stream()
                            .filter(each -> each.customsOffice().equals(office))
                            .map(Acknowledgment::at)
                            .findFirst()
                            .orElse(null);
        }
    }

    @TemplateData
    public record Acknowledgment(String customsOffice, Instant at) {}

    /** A declaration that a stop order met. */
    @TemplateData
    public record Met(String id, String number, String customsOffice, String state, Instant releasedAt) {}
}
