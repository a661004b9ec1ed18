package org.exportcontrol.declaration.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationState;

/**
 * A request to amend or withdraw, and what became of it.
 *
 * @param declarationVersion to be sent as If-Match with the next move
 * @param waitingFor the neighbor that the verification waits for, while there is one
 * @param form the content wished for, of an amendment
 * @param requestedBy subject of the person
 * @param faults why the changed content was not taken, all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResponse(
        UUID id,
        UUID declaration,
        long declarationVersion,
        DeclarationState declarationState,
        ChangeKind kind,
        ChangeGround ground,
        String statement,
        ChangeState state,
        String waitingFor,
        DeclarationForm form,
        Instant requestedAt,
        String requestedBy,
        Instant decidedAt,
        String decisionGround,
        List<Violation> faults) {

    static ChangeResponse from(ChangeRequest request, Declaration declaration) {
        ChangeState state = request.stateOn(declaration);
        return new ChangeResponse(
                request.id(),
                declaration.id(),
                declaration.version(),
                declaration.state(),
                request.kind(),
                request.ground(),
                request.statement(),
                state,
                state == ChangeState.VERIFYING ? declaration.waitingFor().orElse(null) : null,
                request.form(),
                request.requestedAt(),
                request.requestedBy().subject(),
                request.decidedAt(),
                request.decisionGround(),
                request.faults());
    }
}
