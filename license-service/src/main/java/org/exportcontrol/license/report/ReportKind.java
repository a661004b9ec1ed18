package org.exportcontrol.license.report;

import java.util.Optional;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.LicenseGround;

/** What a holder reports on its license, with the rule that asks for it. */
public enum ReportKind {
    /** End user or end use changed or may change, or the certificate of them does not hold. */
    CHANGE_OF_END_USE(
            "LF-04",
            "DUR 25; ECL 16",
            LicenseGround.END_USE_REPORTED,
            Text.of(
                    "Exporter and importer stop the export at once and help to check. The authority withdraws or revokes"
                            + " the license, demands a change, or lets it go on.",
                    "出口经营者和进口商应当立即停止出口，并配合核查；经核查，商务部撤回、撤销许可证，要求变更，或者决定恢复使用。")),
    /** The facts on which a registration rests are no longer so. */
    FACTS_CHANGED(
            "LI-05",
            "DUR 19",
            LicenseGround.FACTS_REPORTED,
            Text.of(
                    "Where the facts of a registration change, a new registration or a license is needed; until it is"
                            + " decided nothing is exported on this one.",
                    "登记填报的情形发生变化的，应当重新登记填报信息获得出口凭证，或者申请出口许可；在作出决定前，不得凭本证出口。")),
    SHIPMENT,
    ARRIVAL,
    INSTALLATION,
    USE;

    private static final Text KEPT = Text.of(
            "Kept as the license asks. Nothing is booked by a report: the ledger is the only balance.",
            "已按许可证要求存档。报告不产生任何记账，数量以台账为准。");

    private final String rule;
    private final String source;
    private final LicenseGround ground;
    private final Text consequence;

    /** A report on what became of goods, which the license asks for (LF-09). */
    ReportKind() {
        this("LF-09", "DUR 18", null, null);
    }

    ReportKind(String rule, String source, LicenseGround ground, Text consequence) {
        this.rule = rule;
        this.source = source;
        this.ground = ground;
        this.consequence = consequence;
    }

    String rule() {
        return rule;
    }

    String source() {
        return source;
    }

    /** On which ground the license rests from the report on; empty where it does not. */
    Optional<LicenseGround> ground() {
        return Optional.ofNullable(ground);
    }

    /** Whether it tells what became of goods: in the order of the constants. */
    boolean isOfGoods() {
        return ground == null;
    }

    /** What follows from it. */
    Text consequence() {
        return isOfGoods() ? KEPT : consequence;
    }
}
