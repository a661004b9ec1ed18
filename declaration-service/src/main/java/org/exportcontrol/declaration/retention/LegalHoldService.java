package org.exportcontrol.declaration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.CustomsDuty;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationJournal;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.LegalHold;

/** A supervisor keeps a file beyond its years, and lets it go by them again (LF-10). No gate depends on it. */
@ApplicationScoped
class LegalHoldService {

    /** Moves that begin no new years; the database counts by these names. */
    static final String SET = "legal hold set";

    static final String LIFTED = "legal hold lifted";

    private final DeclarationFiles files;
    private final DeclarationJournal journal;
    private final DeclarationAnswers answers;
    private final Caller caller;
    private final InstantSource clock;

    LegalHoldService(
            DeclarationFiles files,
            DeclarationJournal journal,
            DeclarationAnswers answers,
            Caller caller,
            InstantSource clock) {
        this.files = files;
        this.journal = journal;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DeclarationResponse set(UUID id, long expectedVersion, String ground) {
        Declaration declaration = forSupervisor(id, expectedVersion);
        if (declaration.legalHold().isPresent()) {
            throw illegal(
                    "The file is under legal hold already.",
                    "该卷宗已被依法留存。",
                    "Lift the present hold first, if its ground is another one.",
                    "如事由不同，请先解除现有留存。");
        }
        Actor actor = caller.actor();
        declaration.keepBy(new LegalHold(ground, actor.subject(), actor.name(), clock.instant()));
        journal.recordForAgencies(declaration, actor, SET, ground);
        return answers.of(declaration);
    }

    @Transactional
    DeclarationResponse lift(UUID id, long expectedVersion, String ground) {
        Declaration declaration = forSupervisor(id, expectedVersion);
        if (declaration.legalHold().isEmpty()) {
            throw illegal("The file is under no legal hold.", "该卷宗未被依法留存。", "Read the file again.", "请重新读取该卷宗。");
        }
        declaration.keepBy(null);
        journal.recordForAgencies(declaration, caller.actor(), LIFTED, ground);
        return answers.of(declaration);
    }

    private Declaration forSupervisor(UUID id, long expectedVersion) {
        Declaration declaration = files.lock(id);
        CustomsDuty.requireSupervisor(caller);
        ETags.requireVersion(expectedVersion, declaration.version());
        return declaration;
    }

    private static RuntimeException illegal(String en, String zh, String remedyEn, String remedyZh) {
        return Problem.of(DeclarationProblem.ILLEGAL_MOVE)
                .detail(en, zh)
                .rule("LF-10", "DUR 27")
                .remedy(remedyEn, remedyZh)
                .exception();
    }
}
