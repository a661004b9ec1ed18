package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseClient;
import org.exportcontrol.declaration.clients.license.PartyCheck;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.filing.FormalChecks;
import org.exportcontrol.declaration.lodging.CheckResponse.DestinationFound;
import org.exportcontrol.declaration.lodging.CheckResponse.HoldAhead;
import org.exportcontrol.declaration.lodging.CheckResponse.LicenseVerdict;
import org.exportcontrol.declaration.lodging.CheckResponse.PartyFound;
import org.exportcontrol.declaration.lodging.CheckResponse.Step;
import org.exportcontrol.declaration.ruling.RulingLookUp;

/**
 * Goes through lodging's questions without its stored steps: nothing is numbered, held, opened or recorded here.
 * License-service keeps one trace all the same, of a license that belongs to somebody else (ECL 35).
 */
@ApplicationScoped
public class CheckService {

    private final DeclarationFiles files;
    private final FormalChecks formalChecks;
    private final RemarkReader remarks;
    private final LodgingRules rules;
    private final AcceptanceHolds holds;
    private final WantedHolds wantedHolds;
    private final RemarkCodes remarkCodes;
    private final ControlListClient controlList;
    private final LicenseClient licenses;
    private final RulingLookUp rulings;
    private final Caller caller;
    private final InstantSource clock;

    CheckService(
            DeclarationFiles files,
            FormalChecks formalChecks,
            RemarkReader remarks,
            LodgingRules rules,
            AcceptanceHolds holds,
            WantedHolds wantedHolds,
            RemarkCodes remarkCodes,
            ControlListClient controlList,
            LicenseClient licenses,
            RulingLookUp rulings,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.formalChecks = formalChecks;
        this.remarks = remarks;
        this.rules = rules;
        this.holds = holds;
        this.wantedHolds = wantedHolds;
        this.remarkCodes = remarkCodes;
        this.controlList = controlList;
        this.licenses = licenses;
        this.rulings = rulings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code ILLEGAL_MOVE} once it is lodged
     */
    public CheckResponse check(UUID id) {
        Declaration declaration = files.read(id); // its transaction is over: neighbors are asked next
        files.requireDeclarant(declaration);
        if (!declaration.state().isWithTheDeclarant()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail(
                            "A declaration in state " + declaration.state() + " has been lodged already.",
                            "状态为 " + declaration.state() + " 的报关单已经申报。")
                    .rule("CU-10", "CUL 26")
                    .exception();
        }
        Instant now = clock.instant();
        LocalDate day = BusinessZone.dayOf(now);
        DeclarationForm form = declaration.form();
        Trial trial = new Trial(formalChecks.of(form, declaration.declarant(), day, now));
        RemarkStatement remark = remarks.read(form.remarks());

        Optional<Screening> screening =
                trial.ask(Step.SCREENING, Trial.GOODS_READABLE, () -> controlList.screen(form, day));
        judgeRemark(trial, form, remark, screening);
        List<String> codes = screening.map(LodgingProcess::controlCodes).orElse(List.of());
        Optional<PartyCheck> parties =
                trial.ask(Step.PARTIES, Trial.PARTIES_NAMED, () -> licenses.look(caller.subject(), form, codes, day));
        Optional<HoldVerdict> verdict = judgeLicenses(trial, declaration, screening, day);

        List<HoldAhead> ahead = new ArrayList<>();
        if (screening.isPresent() && parties.isPresent()) {
            holds.of(form, remark, screening.get(), parties.get()).stream()
                    .map(opening -> new HoldAhead(
                            opening.kind(),
                            opening.ground().rule(),
                            opening.ground().source(),
                            opening.ground().reason()))
                    .forEach(ahead::add);
        }
        return new CheckResponse(
                id,
                declaration.version(),
                day,
                trial.outcome(!ahead.isEmpty()),
                trial.faults(),
                LodgingAnswerPart.remark(remark, screening.orElse(null)),
                screening.map(LodgingAnswerPart::edition).orElse(null),
                screening.map(LodgingAnswerPart::screened).orElse(List.of()),
                screening
                        .flatMap(found -> rulings.on(form, declaration.declarant(), day))
                        .orElse(null),
                ahead,
                verdict.map(CheckService::verdicts).orElse(List.of()),
                parties.map(CheckService::parties).orElse(List.of()),
                parties.map(PartyCheck::destination)
                        .map(there -> new DestinationFound(there.country(), there.finding()))
                        .orElse(null),
                trial.unanswered());
    }

    private void judgeRemark(Trial trial, DeclarationForm form, RemarkStatement remark, Optional<Screening> screening) {
        if (screening.isEmpty()) {
            trial.add(RemarkRules.byItself(remark));
            return;
        }
        trial.ask(
                        Step.REMARK,
                        Trial.ALWAYS,
                        () -> rules.faults(form, remark, screening.get(), remarkCodes.foreign(remark, screening.get())))
                .ifPresentOrElse(trial::add, () -> trial.add(RemarkRules.byItself(remark)));
    }

    private Optional<HoldVerdict> judgeLicenses(
            Trial trial, Declaration declaration, Optional<Screening> screening, LocalDate day) {
        DeclarationForm form = declaration.form();
        if (!form.namesALicense() || screening.isEmpty()) {
            return Optional.empty();
        }
        Optional<HoldVerdict> verdict = trial.ask(
                Step.LICENSES,
                Trial.LICENSES_NAMED,
                () -> licenses.hold(
                        declaration.id(),
                        caller.subject(),
                        wantedHolds.of(form, screening.get(), declaration.attempt() + 1, day, true)));
        verdict.ifPresent(answer -> trial.add(rules.faults(form, answer)));
        return verdict;
    }

    private static List<LicenseVerdict> verdicts(HoldVerdict verdict) {
        return verdict.lines().stream()
                .map(line -> new LicenseVerdict(
                        line.goodsLine(),
                        line.licenseNumber(),
                        line.licenseLine(),
                        line.failures().isEmpty(),
                        line.failures()))
                .toList();
    }

    private static List<PartyFound> parties(PartyCheck check) {
        return check.parties().stream()
                .map(party -> new PartyFound(party.role(), party.name(), party.finding()))
                .toList();
    }
}
