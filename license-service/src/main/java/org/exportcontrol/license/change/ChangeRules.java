package org.exportcontrol.license.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.party.PartiesFound;
import org.exportcontrol.license.party.PartyFinding;

/** What may be changed, and what is a new license instead (LF-01, LF-02). */
final class ChangeRules {

    private static final Text APPLY_ANEW = Text.of(
            "Hand the license back (surrender, ground KEY_ELEMENT_CHANGED), stop the export, and apply anew.",
            "请停止出口、交回许可证（surrender，事由 KEY_ELEMENT_CHANGED），并重新申请。");

    private ChangeRules() {}

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code CHANGE_OF_KEY_ELEMENT} or
     *     {@code CHANGE_INVALID} with everything that is wrong
     */
    static void check(ChangeRequest request, License license, LocalDate today) {
        List<Violation> key = new ArrayList<>();
        key("/destinationCountry", request.destinationCountry(), "destination", "最终目的国", key);
        key("/endUsers", request.endUsers(), "end user", "最终用户", key);
        key("/endUse", request.endUse(), "end use", "最终用途", key);
        key("/controlCodes", request.controlCodes(), "kind of item", "物项种类", key);
        if (!key.isEmpty()) {
            throw Problem.of(LicenseProblem.CHANGE_OF_KEY_ELEMENT)
                    .detail("Key elements of a license are not changed.", "许可证的关键要素不予变更。")
                    .rule("LF-01", "DUR 18")
                    .remedy(APPLY_ANEW.en(), APPLY_ANEW.zh())
                    .violations(key)
                    .exception();
        }
        if (license.type() == LicenseType.REGISTRATION) {
            throw Problem.of(LicenseProblem.CHANGE_OF_KEY_ELEMENT)
                    .detail("What a registration states is not changed.", "登记填报的事实不予变更。")
                    .rule("LI-05", "DUR 19")
                    .remedy("Surrender it, and register anew or apply for a license.", "请交回凭证，重新登记填报或申请许可。")
                    .exception();
        }
        List<Violation> violations = new ArrayList<>();
        if (request.wish().isEmpty()) {
            violations.add(violation("", "Nothing is to change.", "未填写任何变更内容。", null));
        }
        LocalDate latest = license.type().latestEnd(license.validFrom());
        if (request.validTo() != null
                && (request.validTo().isBefore(today) || request.validTo().isAfter(latest))) {
            violations.add(violation(
                    "/validTo",
                    "The license can end between " + today + " and " + latest + ".",
                    "许可证截止日期应在 " + today + " 至 " + latest + " 之间。",
                    Text.of("Ask for a day up to " + latest + ".", "请填写不晚于 " + latest + " 的日期。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.CHANGE_INVALID)
                    .detail(violations.get(0).detail())
                    .rule("LF-02", "DUR 18")
                    .violations(violations)
                    .exception();
        }
    }

    /**
     * The new license is issued to no party that none may be issued to (PL-05, LI-06).
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code CHANGE_INVALID}
     */
    static void checkParties(LicenseType type, PartiesFound found) {
        Set<String> parties = new LinkedHashSet<>(found.with(PartyFinding.FORBIDDEN));
        parties.addAll(found.unanswered());
        if (type.isOpenToFewer()) {
            parties.addAll(found.with(PartyFinding.WATCH));
        }
        if (!parties.isEmpty()) {
            throw Problem.of(LicenseProblem.CHANGE_INVALID)
                    .detail(
                            "Listed, or perhaps listed: " + String.join("; ", parties),
                            "已列入名单或名称与名单相近：" + String.join("；", parties))
                    .rule("PL-05", "ECL 18; DUR 20, 29")
                    .remedy("Answer the open questions, or refuse the change.", "请先答复待定问题，或不予变更。")
                    .exception();
        }
    }

    private static void key(String pointer, Object value, String en, String zh, List<Violation> violations) {
        if (value != null) {
            violations.add(new Violation(
                    pointer,
                    Text.of("The " + en + " is a key element.", zh + "属于关键要素。"),
                    "LF-01",
                    "DUR 18",
                    APPLY_ANEW));
        }
    }

    private static Violation violation(String pointer, String en, String zh, Text remedy) {
        return new Violation(pointer, Text.of(en, zh), "LF-02", "DUR 18", remedy);
    }
}
