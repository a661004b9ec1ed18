package org.exportcontrol.declaration.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.clients.controllist.ControlListClient;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.GoodsLine;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;
import org.exportcontrol.declaration.file.HoldGround;
import org.exportcontrol.declaration.file.HoldKind;
import org.exportcontrol.declaration.file.Side;
import org.exportcontrol.declaration.paper.Disclosure;
import org.exportcontrol.declaration.paper.Papers;
import org.exportcontrol.declaration.precedent.ConcludedGoods.Basis;
import org.exportcontrol.declaration.precedent.Precedents;

/** Identification by MOFCOM: customs asks, at any time during a challenge; MOFCOM concludes; customs is bound. */
@ApplicationScoped
public class IdentificationService {

    private static final String LAW = "ECL 19; DUR 22, 33";

    private final DeclarationFiles files;
    private final ChallengeFile challenges;
    private final ChallengeAnswerPart views;
    private final Papers papers;
    private final Precedents precedents;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final ControlListClient controlList;
    private final Caller caller;
    private final InstantSource clock;

    IdentificationService(
            DeclarationFiles files,
            ChallengeFile challenges,
            ChallengeAnswerPart views,
            Papers papers,
            Precedents precedents,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            ControlListClient controlList,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.challenges = challenges;
        this.views = views;
        this.papers = papers;
        this.precedents = precedents;
        this.journal = journal;
        this.answers = answers;
        this.controlList = controlList;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks MOFCOM (CH-08). From now on MOFCOM sees the file. */
    @Transactional
    public DeclarationResponse request(UUID id, UUID challengeId, long expectedVersion, IdentificationRequest request) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireOfficer(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        ask(declaration, challenges.undecided(id, challengeId), request);
        return answers.of(declaration);
    }

    /** The same as a part of another move, which has taken the lock and checked the officer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ask(Declaration declaration, Challenge challenge, IdentificationRequest request) {
        UUID id = declaration.id();
        requireLines(declaration, request);
        boolean asked = challenges.identifications(id).stream().anyMatch(earlier -> !earlier.isConcluded());
        if (asked) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("MOFCOM has been asked already and has not concluded.", "已提请商务部鉴别，尚未作出结论。")
                    .exception();
        }
        Hold hold = new Hold(
                id,
                HoldKind.IDENTIFICATION,
                new HoldGround(
                        "CH-06",
                        LAW,
                        Text.of("MOFCOM is asked: " + request.question(), "提请商务部鉴别：" + request.question())),
                "MOFCOM",
                caller.subject(),
                clock.instant());
        declaration.add(hold);
        declaration.showToMofcom();
        journal.record(
                declaration,
                caller.actor(),
                "identification requested",
                request.question(),
                Map.of("challenge", challenge.id()));
        challenges.keep(new Identification(challenge, hold.id(), request, caller.subject(), clock.instant()));
    }

    /**
     * Refuses a conclusion whose codes the list does not have on the day of acceptance. Asked outside a transaction; a
     * conclusion that is recorded already is not asked about again.
     */
    public void requireKnownCodes(UUID identificationId, ConclusionRequest request) {
        requireDuty(caller);
        Identification identification = challenges.requiredIdentification(identificationId);
        Declaration declaration = files.read(identification.declarationId());
        if (identification.isConcluded()) {
            return;
        }
        LocalDate day = declaration.acceptedOn().orElseThrow();
        List<Violation> unknown = new ArrayList<>();
        for (int place = 0; place < request.controlCodes().size(); place++) {
            Optional<ListedEntry> entry =
                    controlList.entry(request.controlCodes().get(place), day);
            if (entry.filter(ListedEntry::maySpeakForGoods).isEmpty()) {
                unknown.add(new Violation(
                        "/controlCodes/" + place,
                        Text.of(
                                "No item of the list bears "
                                        + request.controlCodes().get(place) + " on " + day + ".",
                                "管制清单在 " + day + " 没有编码为 "
                                        + request.controlCodes().get(place) + " 的具体物项。"),
                        "CL-10",
                        "CUL 24 to 26",
                        null));
            }
        }
        if (request.controlled() == request.controlCodes().isEmpty()) {
            unknown.add(Violation.of(
                    "/controlCodes",
                    Text.of("Controlled goods have at least one code, others none.", "属于管制物项的须有编码，否则不应填写编码。")));
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(DeclarationProblem.CODE_UNKNOWN)
                    .detail("The conclusion's codes cannot be recorded.", "结论中的编码不能记录。")
                    .violations(unknown)
                    .exception();
        }
    }

    /** Records MOFCOM's conclusion. The challenge goes on: its result is customs' to record. */
    @Transactional
    public DeclarationResponse conclude(UUID identificationId, long expectedVersion, ConclusionRequest request) {
        Identification identification = challenges.requiredIdentification(identificationId);
        Declaration declaration = files.lock(identification.declarationId());
        ETags.requireVersion(expectedVersion, declaration.version());
        requireDuty(caller);
        if (identification.isConcluded()) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("A conclusion is recorded already.", "已记录结论。")
                    .exception();
        }
        List<Entrustment> entrusted = challenges.entrustments(identificationId);
        if (entrusted.stream().anyMatch(Entrustment::isOpen)) {
            throw Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                    .detail("An entrusted opinion has not come yet.", "所委托的鉴别意见尚未提交。")
                    .rule("CH-06", LAW)
                    .remedy("Record the opinion, or withdraw the entrustment.", "请先记录鉴别意见，或者撤回委托。")
                    .exception();
        }
        identification.concluded(request, caller.subject(), clock.instant());
        declaration
                .hold(identification.holdId())
                .orElseThrow()
                .close(HoldEnd.CONCLUDED, request.reasoning(), caller.subject(), clock.instant());
        declaration.lines().stream()
                .filter(line -> identification.isAbout(line.line()) && !line.isCovered())
                .forEach(line -> line.identified(request.controlled(), request.controlCodes()));
        papers.show(
                declaration.id(),
                Side.MOFCOM,
                entrusted.stream().flatMap(one -> one.papers().stream()).toList(),
                Disclosure.AGENCIES);
        identification
                .lines()
                .forEach(line -> precedents.remember(
                        declaration,
                        line,
                        Basis.IDENTIFICATION,
                        identificationId,
                        new Precedents.Conclusion(request.controlled(), request.controlCodes(), request.reasoning())));
        journal.record(
                declaration,
                caller.actor(),
                "identification concluded",
                request.reasoning(),
                Map.of("identification", identificationId));
        return answers.of(declaration);
    }

    /** The declaration that an identification belongs to, as it stands now. */
    @Transactional
    public DeclarationResponse present(UUID identificationId) {
        return answers.read(challenges.requiredIdentification(identificationId).declarationId());
    }

    /** All identifications for MOFCOM's work list. */
    @Transactional
    public List<IdentificationCase> cases(int most) {
        if (caller.province().isPresent()) {
            return List.of(); // provincial departments check papers; identification is the ministry's
        }
        return challenges.identifications(most).stream()
                .map(asked -> IdentificationCase.of(files.read(asked.declarationId()), views.view(asked)))
                .toList();
    }

    private static void requireLines(Declaration declaration, IdentificationRequest request) {
        Set<Integer> known = declaration.lines().stream().map(GoodsLine::line).collect(Collectors.toSet());
        List<Violation> unknown = new ArrayList<>();
        for (int place = 0; place < request.lines().size(); place++) {
            if (!known.contains(request.lines().get(place))) {
                unknown.add(Violation.of(
                        "/lines/" + place,
                        Text.of(
                                "The declaration has no line " + request.lines().get(place) + ".",
                                "报关单没有第 " + request.lines().get(place) + " 项。")));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail("Goods that are not there cannot be identified.", "不能鉴别不存在的商品项。")
                    .violations(unknown)
                    .exception();
        }
    }

    static void requireDuty(Caller caller) {
        if (!caller.hasDuty(Duties.DECIDE) && !caller.hasDuty(Duties.EXAMINE)) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail("Concluding needs the duty \"examine\" or \"decide\".", "作出结论需要“examine”或“decide”职责。")
                    .exception();
        }
    }
}
