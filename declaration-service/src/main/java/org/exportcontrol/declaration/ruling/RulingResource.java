package org.exportcontrol.declaration.ruling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.DeclarationAnswers;
import org.exportcontrol.declaration.file.DeclarationResponse;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;

/** What MOFCOM ruled on goods like those of a declaration, for whoever reviews it. */
@Path("/v1/declarations/{id}/rulings")
public class RulingResource {

    private final DeclarationAnswers answers;
    private final RulingLookUp rulings;
    private final InstantSource clock;

    RulingResource(DeclarationAnswers answers, RulingLookUp rulings, InstantSource clock) {
        this.answers = answers;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** A ruling may have come, or have run out, since the declaration was lodged. */
    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Look up MOFCOM's rulings on goods described alike; they guide and bar no challenge")
    public RulingsResponse rulings(UUID id) {
        DeclarationResponse declaration = answers.read(id); // asks a neighbor next: the transaction is over
        LocalDate day = declaration.acceptedOn() == null ? BusinessZone.today(clock) : declaration.acceptedOn();
        Optional<List<RulingView>> found = rulings.on(declaration.form(), declaration.declarant(), day);
        return found.map(now -> new RulingsResponse(true, now))
                .orElseGet(() -> new RulingsResponse(false, kept(declaration)));
    }

    private static List<RulingView> kept(DeclarationResponse declaration) {
        return declaration.rulings() == null ? List.of() : declaration.rulings();
    }
}
