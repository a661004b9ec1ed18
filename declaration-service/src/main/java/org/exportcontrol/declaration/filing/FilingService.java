package org.exportcontrol.declaration.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.ProblemException;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationRepository;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.LedgerDuty;

/** What a declarant does before customs has accepted: draft, edit, withdraw (AW-01). */
@ApplicationScoped
public class FilingService {

    private final DeclarationRepository declarations;
    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    FilingService(
            DeclarationRepository declarations,
            DeclarationFiles files,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Caller caller,
            InstantSource clock) {
        this.declarations = declarations;
        this.files = files;
        this.journal = journal;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public DeclarationResponse draft(DeclarationForm form) {
        String organization = caller.organization().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                .detail("Your token names no organization to declare for.", "您的令牌没有载明所属单位，不能申报。")
                .exception());
        Declaration declaration = new Declaration(organization, form, clock.instant());
        declarations.persist(declaration);
        journal.record(declaration, caller.actor(), "drafted", null, Map.of());
        return answers.of(declaration);
    }

    @Transactional
    public DeclarationResponse edit(UUID id, long expectedVersion, DeclarationForm form) {
        Declaration declaration = withTheDeclarant(id, expectedVersion);
        declaration.fill(form);
        journal.record(declaration, caller.actor(), "edited", null, Map.of());
        return answers.of(declaration);
    }

    @Transactional
    public DeclarationResponse withdraw(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        files.requireDeclarant(declaration);
        ETags.requireVersion(expectedVersion, declaration.version());
        if (!declaration.state().isBeforeAcceptance()) {
            throw notFree(declaration);
        }
        declaration.become(DeclarationState.WITHDRAWN);
        declaration.lease(null);
        if (declaration.form().namesALicense() && declaration.attempt() > 0) {
            declaration.owesTheLedger(
                    LedgerDuty.FREE); // a lodging may have held something; the worker tells the ledger
        }
        journal.record(declaration, caller.actor(), "withdrawn", null, Map.of());
        return answers.of(declaration);
    }

    private Declaration withTheDeclarant(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        files.requireDeclarant(declaration);
        ETags.requireVersion(expectedVersion, declaration.version());
        if (!declaration.state().isWithTheDeclarant()) {
            throw notFree(declaration);
        }
        return declaration;
    }

    private static ProblemException notFree(Declaration declaration) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                .detail(
                        "A declaration in state " + declaration.state() + " is not changed or withdrawn freely.",
                        "状态为 " + declaration.state() + " 的报关单不能自行修改或撤回。")
                .rule("CU-10", "CUL 26")
                .remedy(
                        "Ask customs; amendment and withdrawal after acceptance are customs' decision.",
                        "请向海关申请；接受申报后的修改和撤销由海关决定。")
                .exception();
    }
}
