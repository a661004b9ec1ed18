package org.exportcontrol.license.hold;

/** In what a license and a declaration must agree (WO-08), with the rule and source that a failure names. */
public enum LicenseCheck {
    HOLDER("WO-08", "ECL 19; DUR 18, 21"),
    LICENSE_STATE("WO-08", "ECL 19; DUR 18, 21"),
    VALIDITY("WO-08", "DUR 15, 21"),
    DESTINATION("WO-08", "DUR 18, 21"),
    IMPORTER("WO-08", "DUR 18, 21"),
    END_USER("WO-08", "DUR 18, 21"),
    CUSTOMS_HOUSE("WO-01", "LIC"),
    USES("WO-03", "DUR 15; LIC"),
    LINE("WO-08", "DUR 18, 21"),
    CONTROL_CODE("WO-08", "ECL 19; DUR 18, 21"),
    COMMODITY_CODE("WO-08", "DUR 18, 21"),
    UNIT("WO-07", "derived; no article"),
    QUANTITY("WO-06", "DUR 18, 21; PPL");

    private final String rule;
    private final String source;

    LicenseCheck(String rule, String source) {
        this.rule = rule;
        this.source = source;
    }

    String rule() {
        return rule;
    }

    String source() {
        return source;
    }
}
