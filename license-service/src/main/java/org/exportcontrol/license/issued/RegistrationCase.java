package org.exportcontrol.license.issued;

import static org.exportcontrol.license.issued.RegistrationFact.AIRCRAFT;
import static org.exportcontrol.license.issued.RegistrationFact.FAIR;
import static org.exportcontrol.license.issued.RegistrationFact.MOFCOM_NOTICE;
import static org.exportcontrol.license.issued.RegistrationFact.ORIGINAL_DECLARATION;
import static org.exportcontrol.license.issued.RegistrationFact.PLACE;
import static org.exportcontrol.license.issued.RegistrationFact.PURPOSE;
import static org.exportcontrol.license.issued.RegistrationFact.RETURN_BY;
import static org.exportcontrol.license.issued.RegistrationFact.UNCHANGED;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The movements for which a registration serves instead of a license (LI-05; DUR 19), each with its facts. */
@RegisterForReflection
public enum RegistrationCase {
    /** Came in for repair, test or inspection and goes back to the same end user at the same place. */
    RETURN_AFTER_REPAIR(ORIGINAL_DECLARATION, PURPOSE, PLACE),
    /** Goes out for repair, test or inspection and comes back. */
    SENT_FOR_REPAIR(PURPOSE, PLACE, RETURN_BY),
    /** Was exhibited at a fair in China and goes back at once, unchanged. */
    RETURN_FROM_FAIR_IN_CHINA(FAIR, ORIGINAL_DECLARATION, UNCHANGED),
    /** Is exhibited at a fair abroad and comes back at once, unchanged. */
    TO_FAIR_ABROAD(FAIR, RETURN_BY, UNCHANGED),
    /** Parts of civil aircraft for repair, and spares. */
    CIVIL_AIRCRAFT_PARTS(AIRCRAFT, PURPOSE),
    /** Another one that MOFCOM has set. */
    SET_BY_MOFCOM(MOFCOM_NOTICE);

    private final Set<RegistrationFact> facts;

    RegistrationCase(RegistrationFact... facts) {
        this.facts = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(facts)));
    }

    /** What must be said, and nothing else. */
    public Set<RegistrationFact> facts() {
        return facts;
    }
}
