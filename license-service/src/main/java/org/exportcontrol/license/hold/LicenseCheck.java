package org.exportcontrol.license.hold;

import org.exportcontrol.common.problem.Text;

/** In what a license and a declaration must agree (WO-08), with the rule and source that a failure names. */
public enum LicenseCheck {
    HOLDER("WO-08", "ECL 19; DUR 18, 21"),
    LICENSE_STATE("WO-08", "ECL 19; DUR 18, 21"),
    VALIDITY("WO-08", "DUR 15, 21"),
    DESTINATION("WO-08", "DUR 18, 21", "Destination", "最终目的国"),
    IMPORTER("WO-08", "DUR 18, 21", "Importer", "进口商"),
    END_USER("WO-08", "DUR 18, 21", "End user", "最终用户"),
    CUSTOMS_HOUSE("WO-01", "LIC", "Customs house", "关区"),
    USES("WO-03", "DUR 15; LIC"),
    LINE("WO-08", "DUR 18, 21"),
    CONTROL_CODE("WO-08", "ECL 19; DUR 18, 21", "Control code", "管制编码"),
    COMMODITY_CODE("WO-08", "DUR 18, 21", "Commodity number", "商品编号"),
    UNIT("WO-07", "derived; no article"),
    QUANTITY("WO-06", "DUR 18, 21; PPL"),
    /** Of what is held itself, at its use. */
    HOLD("WO-06", "PPL; O220");

    private final String rule;
    private final String source;
    private final Text field;

    LicenseCheck(String rule, String source) {
        this.rule = rule;
        this.source = source;
        this.field = null;
    }

    LicenseCheck(String rule, String source, String en, String zh) {
        this.rule = rule;
        this.source = source;
        this.field = Text.of(en, zh);
    }

    String rule() {
        return rule;
    }

    String source() {
        return source;
    }

    /** What the field compared is called; null where more than one field is judged. */
    Text field() {
        return field;
    }
}
