package org.exportcontrol.license.party;

import jakarta.persistence.Embeddable;

/** A name of a listed party: as it is compared exactly, and as it is compared for similarity. */
@Embeddable
record ListedName(String normalized, String compared) {

    static ListedName of(String name) {
        return new ListedName(PartyNames.normalized(name), PartyNames.compared(name));
    }
}
