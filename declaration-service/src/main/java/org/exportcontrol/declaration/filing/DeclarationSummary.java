package org.exportcontrol.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationState;
import org.exportcontrol.declaration.file.HoldKind;

/** One row of a list of declarations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeclarationSummary(
        UUID id,
        long version,
        DeclarationState state,
        String number,
        String declarant,
        String customsOffice,
        Instant createdAt,
        String waitingFor,
        List<HoldKind> openHolds) {

    static DeclarationSummary from(Declaration declaration) {
        return new DeclarationSummary(
                declaration.id(),
                declaration.version(),
                declaration.state(),
                declaration.number().orElse(null),
                declaration.declarant(),
                declaration.customsOffice(),
                declaration.createdAt(),
                declaration.waitingFor().orElse(null),
                declaration.openHolds().stream().map(hold -> hold.kind()).toList());
    }
}
