package org.exportcontrol.license.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.conduct.ConductBar;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.party.BanResponse;
import org.exportcontrol.license.party.Measure;
import org.exportcontrol.license.party.PartiesFound;
import org.exportcontrol.license.party.PartyFinding;

/** What a decision must contain before it can be recorded (DE-01, LI-01, LI-02, LI-06, PL-05). */
final class DecisionRules {

    private DecisionRules() {}

    /**
     * @param found what the lists say about importer and end users today
     * @param closing what on record closes the type to the applicant today
     * @param ban the strongest one that meets destination, items and end use today
     * @throws org.exportcontrol.common.problem.ProblemException {@code DECISION_INVALID} with everything that is wrong
     */
    static void check(
            DecideRequest request,
            Content content,
            List<ConductBar> closing,
            PartiesFound found,
            Optional<BanResponse> ban,
            LocalDate today) {
        LicenseType type = content.type();
        List<Violation> violations = new ArrayList<>();
        factors(request, violations);
        if (request.outcome() == Outcome.GRANT) {
            validity(request, type, today, violations);
            uses(request, type, violations);
            if (request.exception() == null) {
                found.with(PartyFinding.FORBIDDEN).forEach(party -> violations.add(banned(party)));
            }
            if (type.isOpenToFewer()) {
                found.with(PartyFinding.WATCH).forEach(party -> violations.add(watched(party)));
            }
            closing.forEach(bar -> violations.add(bar.at("/outcome")));
            found.unanswered().forEach(party -> violations.add(unanswered(party)));
            ban.filter(met -> met.measure() == Measure.FORBID).ifPresent(met -> violations.add(forbidden(met)));
        } else if (request.validFrom() != null || request.validTo() != null || request.maxUses() != null) {
            violations.add(
                    Violation.of("/outcome", Text.of("A refusal has no validity and no uses.", "不予许可的决定没有有效期和使用次数。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.DECISION_INVALID)
                    .detail(
                            "The decision cannot be recorded: " + violations.size() + " value(s) are missing or wrong.",
                            "决定无法记录：有 " + violations.size() + " 处缺失或错误。")
                    .rule(violations.get(0).rule(), violations.get(0).source())
                    .violations(violations)
                    .exception();
        }
    }

    private static void factors(DecideRequest request, List<Violation> violations) {
        for (DecisionFactor factor : DecisionFactor.values()) {
            String statement = request.factors().get(factor);
            if (factor.isRequired() && statement == null) {
                violations.add(new Violation(
                        "/factors/" + factor,
                        Text.of("No statement on " + factor + ".", "缺少对 " + factor + " 的说明。"),
                        "DE-01",
                        "ECL 13",
                        Text.of("Say how this factor was weighed.", "请说明如何考虑该因素。")));
            }
        }
    }

    private static void validity(DecideRequest request, LicenseType type, LocalDate today, List<Violation> violations) {
        LocalDate from = request.validFrom() == null ? today : request.validFrom();
        LocalDate latest = type.latestEnd(today);
        if (from.isBefore(today)) {
            violations.add(wrong(
                    "/validFrom", type, "A license does not reach back before its issue.", "许可证有效期不得早于签发日。", latest));
        }
        if (request.validTo() == null) {
            violations.add(wrong("/validTo", type, "A license needs a last day.", "许可证须有截止日期。", latest));
        } else if (request.validTo().isBefore(from)) {
            violations.add(wrong("/validTo", type, "The last day lies before the first.", "截止日期早于起始日期。", latest));
        } else if (request.validTo().isAfter(latest)) {
            violations.add(wrong(
                    "/validTo",
                    type,
                    "A license of type " + type + " is valid for " + type.mostYears() + " year(s) from issue at most.",
                    type + " 类许可证的有效期自签发起不超过 " + type.mostYears() + " 年。",
                    latest));
        }
    }

    private static void uses(DecideRequest request, LicenseType type, List<Violation> violations) {
        if (type.isForOneExport() && request.maxUses() != null && request.maxUses() != 1) {
            violations.add(new Violation(
                    "/maxUses",
                    Text.of("A license of type " + type + " allows one export.", type + " 类许可只能出口一次。"),
                    type.rule(),
                    "DUR 15",
                    Text.of("Leave it out.", "请留空。")));
        }
    }

    static Violation banned(String party) {
        return new Violation(
                "/outcome",
                Text.of(
                        party + " is on the control list of parties, and dealing with it is forbidden.",
                        party + " 已列入管控名单，禁止与其交易。"),
                "PL-05",
                "ECL 18; DUR 29",
                Text.of("Refuse the application.", "请作出不予许可的决定。"));
    }

    private static Violation unanswered(String party) {
        return new Violation(
                "/outcome",
                Text.of(
                        party + " resembles a listed party, and nobody has said yet whether it is the same.",
                        party + " 与名单所列主体名称相近，尚未确认是否为同一主体。"),
                "PL-05",
                "ECL 18",
                Text.of("Have the question answered first (party-questions).", "请先答复相关问题（party-questions）。"));
    }

    static Violation forbidden(BanResponse ban) {
        return new Violation(
                "/outcome",
                Text.of(
                        "Exports of this kind are forbidden since " + ban.from() + ": " + ban.ground(),
                        "自 " + ban.from() + " 起禁止此类出口：" + ban.ground()),
                "CL-12",
                "ECL 10; DUR 13",
                Text.of("Refuse the application; a ban beats a license.", "请作出不予许可的决定；禁止措施优先于许可。"));
    }

    static Violation watched(String party) {
        return new Violation(
                "/outcome",
                Text.of(
                        party + " is on the watch list: no general license is granted for it.",
                        party + " 已列入关注名单，不得就其颁发通用许可。"),
                "LI-06",
                "DUR 20, 26",
                Text.of(
                        "Refuse the application; the exporter may apply for a single license.",
                        "请作出不予许可的决定；出口经营者可以申请单项许可。"));
    }

    private static Violation wrong(String pointer, LicenseType type, String en, String zh, LocalDate latest) {
        return new Violation(
                pointer,
                Text.of(en, zh),
                type.rule(),
                "DUR 15",
                Text.of("Choose a day up to " + latest + ".", "请选择不晚于 " + latest + " 的日期。"));
    }
}
