package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Questions about parties by id: their one row is the answer. */
@ApplicationScoped
class QuestionAudit implements AuditedFiles {

    private final PartyQuestionRepository questions;

    QuestionAudit(PartyQuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    public String subjectType() {
        return PartyQuestions.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String id) {
        return rows(id).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String id) {
        return AuditedFiles.uuid(id).flatMap(questions::findByIdOptional).stream()
                .mapToLong(PartyQuestion::version)
                .findFirst();
    }
}
