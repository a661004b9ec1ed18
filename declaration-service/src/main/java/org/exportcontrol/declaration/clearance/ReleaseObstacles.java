package org.exportcontrol.declaration.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.clearance.ReleaseSteps.Running;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.clients.license.UseVerdict;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;

/** What the neighbors' answers say against a release that has begun. */
final class ReleaseObstacles {

    private ReleaseObstacles() {}

    /** An obstacle to release, which becomes a hold. */
    record Obstacle(HoldKind kind, HoldGround ground) {}

    /** Bans on parties and destination; without any, the questions that no officer has judged with this file. */
    static List<Obstacle> of(Running running, PartyCheck check) {
        List<Obstacle> bans = bans(check);
        return bans.isEmpty() ? questions(running, check) : bans;
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

    private static List<Obstacle> questions(Running running, PartyCheck check) {
        List<Obstacle> questions = new ArrayList<>();
        List<PartyCheck.Party> similar = check.found(PartyCheck.QUESTION).stream()
                .filter(party -> !running.judged().names().contains(party.name()))
                .toList();
        if (!similar.isEmpty()) {
            questions.add(new Obstacle(HoldKind.REVIEW, similar(names(similar))));
        }
        check.questionedDestination()
                .filter(there -> !running.judged().destination())
                .map(there -> DestinationGround.question(there.country(), there.from(), there.to()))
                .ifPresent(ground -> questions.add(new Obstacle(HoldKind.REVIEW, ground)));
        return questions;
    }

    private static HoldGround forbidden(String names) {
        return new HoldGround(
                "PL-04",
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

    /** A license that may not be used now. */
    static Obstacle trouble(UseVerdict verdict) {
        return trouble(verdict.lines().stream()
                .flatMap(line -> line.failures().stream())
                .toList());
    }

    /** A license on which what was held cannot be held again. */
    static Obstacle trouble(HoldVerdict verdict) {
        return trouble(verdict.lines().stream()
                .flatMap(line -> line.failures().stream())
                .toList());
    }

    private static Obstacle trouble(List<LicenseFailure> failures) {
        return new Obstacle(HoldKind.LICENSE_TROUBLE, troubleGround(failures));
    }

    private static HoldGround troubleGround(List<LicenseFailure> failures) {
        if (failures.isEmpty()) {
            return new HoldGround("CU-02", "CUL 24; DUR 21", Text.of("The license cannot be used now.", "许可证当前不能使用。"));
        }
        LicenseFailure first = failures.get(0);
        return new HoldGround(
                first.rule(),
                first.source(),
                Text.of(
                        failures.stream().map(failure -> failure.detail().en()).collect(Collectors.joining(" ")),
                        failures.stream().map(failure -> failure.detail().zh()).collect(Collectors.joining())));
    }
}
