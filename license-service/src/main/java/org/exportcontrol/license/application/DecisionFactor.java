package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The factors that a decision must be traceable to (DE-01; ECL 13), in the order of the law. */
@RegisterForReflection
public enum DecisionFactor {
    NATIONAL_SECURITY,
    INTERNATIONAL_OBLIGATIONS,
    KIND_OF_EXPORT,
    ITEM_SENSITIVITY,
    DESTINATION,
    END_USE,
    EXPORTER_CREDIT,
    /** Others by law; may be left out where no other law is concerned. */
    OTHER;

    boolean isRequired() {
        return this != OTHER;
    }
}
