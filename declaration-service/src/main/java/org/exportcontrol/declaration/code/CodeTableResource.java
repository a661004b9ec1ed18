package org.exportcontrol.declaration.code;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** The code tables that declarations are filled in from. */
@Path("/v1/code-tables")
@Produces(MediaType.APPLICATION_JSON)
public class CodeTableResource {

    private static final String CSV = "text/csv";

    private final CodeTableService tables;
    private final IdempotentRequests requests;

    CodeTableResource(CodeTableService tables, IdempotentRequests requests) {
        this.tables = tables;
        this.requests = requests;
    }

    /** Open to all: everyone fills in from the same tables. */
    @GET
    @PermitAll
    @Operation(summary = "All code tables with the rows that are valid today")
    public List<CodeTableResponse> all() {
        return tables.all();
    }

    @GET
    @Path("{table}")
    @PermitAll
    @Operation(summary = "A code table with the rows that are valid on a day")
    public RestResponse<CodeTableResponse> read(String table, @QueryParam("asOf") LocalDate asOf) {
        return tagged(tables.read(table, asOf));
    }

    @PUT
    @Path("{table}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(
            summary = "Import a code table (supervisor, If-Match)",
            description =
                    "The whole table, as JSON or as CSV; earlier editions are kept. The first one has If-Match \"0\".")
    public RestResponse<CodeTableResponse> put(String table, @Valid @NotNull CodeTableRequest request) {
        return tagged(
                requests.move(request, edition -> tables.put(table, edition, request), () -> tables.read(table, null)));
    }

    @PUT
    @Path("{table}")
    @Consumes(CSV)
    @RolesAllowed(Roles.CUSTOMS)
    @Operation(hidden = true) // the same operation with another media type
    public RestResponse<CodeTableResponse> putCsv(String table, @NotNull String csv) {
        return put(table, CodeFile.read(csv));
    }

    private static RestResponse<CodeTableResponse> tagged(CodeTableResponse table) {
        return RestResponse.ResponseBuilder.create(Status.OK, table)
                .tag(ETags.of(table.edition()))
                .build();
    }
}
