package org.exportcontrol.license.hold;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.LicenseState;

/** One thing in which license and declaration do not agree, and what would cure it; both in two languages. */
public record Failure(LicenseCheck check, String rule, String source, Text detail, Text remedy) {

    static Failure of(LicenseCheck check, Text detail, Text remedy) {
        return new Failure(check, check.rule(), check.source(), detail, remedy);
    }

    /** Says the same whether the license is another's or does not exist: nobody learns numbers by trying. */
    static Failure notTheHolder(String number) {
        return of(
                LicenseCheck.HOLDER,
                Text.of("License " + number + " is not one of the consignor's.", "许可证 " + number + " 不属于境内发货人。"),
                Text.of("Name a license whose holder is the consignor, copied as printed.", "请照录持证人为境内发货人的许可证编号。"));
    }

    static Failure state(String number, LicenseState state) {
        return of(
                LicenseCheck.LICENSE_STATE,
                Text.of("License " + number + " is " + state + ".", "许可证 " + number + " 的状态为 " + state + "。"),
                Text.of("Use a license that is VALID.", "请使用状态为 VALID（有效）的许可证。"));
    }

    static Failure outdated(int refusedAttempt) {
        return of(
                LicenseCheck.HOLD,
                Text.of(
                        "The hold of attempt " + refusedAttempt + " was refused; what is held is an earlier one's.",
                        "处理批次 " + refusedAttempt + " 的占用被拒绝，现有占用属于此前的批次。"),
                Text.of("Hold what is declared now, then use it.", "请先按现申报内容占用数量，再行核销。"));
    }
}
