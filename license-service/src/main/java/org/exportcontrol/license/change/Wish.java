package org.exportcontrol.license.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.exportcontrol.license.issued.ReplacementTerms;

/** The elements that are to change; null for those that stay. Kept as JSON, {@code validTo} as an ISO date. */
@RegisterForReflection
record Wish(String holderName, String importer, String customsOffice, String validTo) {

    boolean isEmpty() {
        return holderName == null && importer == null && customsOffice == null && validTo == null;
    }

    LocalDate lastDay() {
        return validTo == null ? null : LocalDate.parse(validTo);
    }

    ReplacementTerms terms() {
        return new ReplacementTerms(holderName, importer, customsOffice, lastDay());
    }
}
