package org.exportcontrol.declaration.clearance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.clients.license.UseVerdict;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;

/** What the neighbors' answers say against a release that has begun. */
final class ReleaseObstacles {

    private ReleaseObstacles() {}

    /** Rule of a stop because a party is on the control list of parties. */
    static final String LISTED = "PL-04";

    /**
     * An obstacle to release, which becomes a hold.
     *
     * @param licenseNumber the license that it is about, else null
     */
    record Obstacle(HoldKind kind, HoldGround ground, String licenseNumber) {

        Obstacle(HoldKind kind, HoldGround ground) {
            this(kind, ground, null);
        }

        /** Whether an open hold says so already: a release and a recheck may come upon the same. */
        boolean isHeldAlready(Declaration declaration) {
            return declaration.openHolds().stream()
                    .anyMatch(hold -> hold.kind() == kind
                            && hold.rule().equals(ground.rule())
                            && hold.stopOrderId().isEmpty()
                            && Objects.equals(hold.licenseNumber().orElse(null), licenseNumber));
        }
    }

    /** Bans on parties and destination; without any, the questions that no officer has judged with this file. */
    static List<Obstacle> of(Judged judged, PartyCheck check) {
        List<Obstacle> bans = bans(check);
        return bans.isEmpty() ? questions(judged, check) : bans;
    }

    private static List<Obstacle> bans(PartyCheck check) {
        List<Obstacle> bans = new ArrayList<>();
        List<PartyCheck.Party> forbidden = check.found(PartyCheck.FORBIDDEN);
        if (!forbidden.isEmpty()) {
            bans.add(new Obstacle(HoldKind.STOP, forbidden(names(forbidden))));
        }
        check.forbiddenDestination()
                .map(there -> DestinationGround.forbidden(there.country(), there.from(), there.to()))
                .ifPresent(ground -> bans.add(new Obstacle(HoldKind.STOP, ground)));
        return bans;
    }

    private static List<Obstacle> questions(Judged judged, PartyCheck check) {
        List<Obstacle> questions = new ArrayList<>();
        List<PartyCheck.Party> similar = check.found(PartyCheck.QUESTION).stream()
                .filter(party -> !judged.names().contains(party.name()))
                .toList();
        if (!similar.isEmpty()) {
            questions.add(new Obstacle(HoldKind.REVIEW, similar(names(similar))));
        }
        check.questionedDestination()
                .filter(there -> !judged.destination())
                .map(there -> DestinationGround.question(there.country(), there.from(), there.to()))
                .ifPresent(ground -> questions.add(new Obstacle(HoldKind.REVIEW, ground)));
        return questions;
    }

    private static HoldGround forbidden(String names) {
        return new HoldGround(
                LISTED,
                "DUR 22, 29; ECL 18",
                Text.of("On the control list of parties: " + names + ".", "列入管控名单：" + names + "。"));
    }

    private static HoldGround similar(String names) {
        return new HoldGround(
                "PL-05",
                "ECL 18",
                Text.of(
                        "A name is similar to a party listed since: " + names + ". An officer must judge.",
                        "名称与新列入名单的主体相近：" + names + "，须由关员判断。"));
    }

    private static String names(List<PartyCheck.Party> parties) {
        return parties.stream().map(PartyCheck.Party::name).collect(Collectors.joining(", "));
    }

    /** Licenses that may not be used now, one obstacle for each. */
    static List<Obstacle> trouble(UseVerdict verdict) {
        Map<String, List<LicenseFailure>> failures = new LinkedHashMap<>();
        verdict.lines().forEach(line -> add(failures, line.licenseNumber(), line.failures()));
        return trouble(failures);
    }

    /** Licenses on which what was held cannot be held again. */
    static List<Obstacle> trouble(HoldVerdict verdict) {
        Map<String, List<LicenseFailure>> failures = new LinkedHashMap<>();
        verdict.lines().forEach(line -> add(failures, line.licenseNumber(), line.failures()));
        return trouble(failures);
    }

    private static void add(Map<String, List<LicenseFailure>> all, String license, List<LicenseFailure> failures) {
        if (!failures.isEmpty()) {
            all.computeIfAbsent(license, any -> new ArrayList<>()).addAll(failures);
        }
    }

    private static List<Obstacle> trouble(Map<String, List<LicenseFailure>> failures) {
        if (failures.isEmpty()) {
            return List.of(new Obstacle(
                    HoldKind.LICENSE_TROUBLE,
                    new HoldGround(
                            "CU-02", "CUL 24; DUR 21", Text.of("The license cannot be used now.", "许可证当前不能使用。"))));
        }
        return failures.entrySet().stream()
                .map(license ->
                        new Obstacle(HoldKind.LICENSE_TROUBLE, troubleGround(license.getValue()), license.getKey()))
                .toList();
    }

    private static HoldGround troubleGround(List<LicenseFailure> failures) {
        LicenseFailure first = failures.get(0);
        return new HoldGround(
                first.rule(),
                first.source(),
                Text.of(
                        failures.stream()
                                .map(failure -> failure.detail().en())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        failures.stream()
                                .map(failure -> failure.detail().zh())
                                .distinct()
                                .collect(Collectors.joining())));
    }
}
