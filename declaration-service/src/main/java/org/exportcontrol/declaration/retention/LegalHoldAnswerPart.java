package org.exportcontrol.declaration.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.Side;

/** Tells the agencies that a file is kept beyond its years, and why. */
@ApplicationScoped
class LegalHoldAnswerPart implements AnswerPart {

    private final Caller caller;

    LegalHoldAnswerPart(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        if (Side.of(caller).filter(Side::isAgency).isPresent()) {
            declaration.legalHold().ifPresent(parts::legalHold);
        }
    }
}
