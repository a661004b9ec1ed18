package org.exportcontrol.license.issued;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.exportcontrol.common.problem.Text;

/** What a registration states. If it changes, a new registration or a license is needed (LI-05; DUR 19). */
@RegisterForReflection
public enum RegistrationFact {
    /** Number of the customs declaration under which the goods came in, 18 digits. */
    ORIGINAL_DECLARATION("the declaration under which the goods came in", "货物进境的报关单号"),
    /** What was or will be done: repair, test, inspection, spare. */
    PURPOSE("what is done with the goods", "维修、检测等事由"),
    /** Address of the end user that the goods go to. */
    PLACE("the place of the end user", "最终用户所在地"),
    /** Last day on which the goods come back, as {@code 2026-12-31}. */
    RETURN_BY("the day by which the goods come back", "货物复运进境的期限"),
    /** Name, place and days of the fair. */
    FAIR("the fair", "展会名称、地点和时间"),
    /** The exporter's statement that the goods go back as they came. */
    UNCHANGED("the statement that the goods are unchanged", "货物保持原状的声明"),
    /** Type and registration mark of the aircraft, and its operator. */
    AIRCRAFT("the aircraft and its operator", "航空器型号、登记号和运营人"),
    /** The announcement that sets the case. */
    MOFCOM_NOTICE("the announcement that sets the case", "规定该情形的商务部公告");

    private final Text label;

    RegistrationFact(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    public Text label() {
        return label;
    }
}
