package org.exportcontrol.declaration.stop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A customs office has read a stop order. From then on the declarants of its files are told of their holds. */
@Entity
@Immutable
@Table(name = "stop_acknowledgment")
public class StopAcknowledgment {

    @EmbeddedId
    private Key id;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    protected StopAcknowledgment() {}

    StopAcknowledgment(UUID order, String office, String officer, Instant now) {
        this.id = new Key(order, office);
        this.acknowledgedBy = officer;
        this.acknowledgedAt = now;
    }

    String office() {
        return id.customsOffice;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** One for each office. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "stop_order_id")
        private UUID stopOrder;

        @Column(name = "customs_office")
        private String customsOffice;

        protected Key() {}

        Key(UUID stopOrder, String customsOffice) {
            this.stopOrder = stopOrder;
            this.customsOffice = customsOffice;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.stopOrder.equals(stopOrder)
                    && key.customsOffice.equals(customsOffice);
        }

        @Override
        public int hashCode() {
            return stopOrder.hashCode() * 31 + customsOffice.hashCode();
        }
    }
}
