package org.exportcontrol.license.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

@Path("/internal/v1/statements/{date}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
public class StatementResource {

    private final ReconciliationService reconciliation;
    private final ObjectMapper json;

    StatementResource(ReconciliationService reconciliation, ObjectMapper json) {
        this.reconciliation = reconciliation;
        this.json = json;
    }

    /** Compared with the ledger when all parts are here, never added to it. The same part again changes nothing. */
    @PUT
    @Operation(summary = "State what declarations hold and have used")
    public StatementResponse take(LocalDate date, @Valid @NotNull StatementRequest part) {
        return reconciliation.take(date, part, digest(part));
    }

    private String digest(StatementRequest part) {
        try {
            byte[] bytes = json.writeValueAsString(part).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
