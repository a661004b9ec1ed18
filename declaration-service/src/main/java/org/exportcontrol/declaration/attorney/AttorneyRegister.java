package org.exportcontrol.declaration.attorney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/** Which broker may lodge for which consignor (CU-01). */
@ApplicationScoped
public class AttorneyRegister {

    private final PowerRepository powers;

    AttorneyRegister(PowerRepository powers) {
        this.powers = powers;
    }

    /**
     * @param day the day of lodging, which must lie within the power's days
     * @param at the moment of lodging: what is revoked later does not undo it
     */
    @Transactional
    public boolean covers(String consignor, String broker, LocalDate day, Instant at) {
        return powers.covers(consignor, broker, day, at);
    }
}
