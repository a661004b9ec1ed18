package org.exportcontrol.common;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** A small application that uses the glue, so that the glue can be tried over HTTP. */
@Path("/glue")
public class GlueResource {

    static final AtomicInteger WORK_DONE = new AtomicInteger();

    private final IdempotentRequests requests;
    private final Caller caller;

    GlueResource(IdempotentRequests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    public record Thing(@NotNull String name, BigDecimal quantity, List<@Valid Part> parts) {}

    public record Part(
            @Pattern(regexp = "[A-Z]+", message = "Capital letters only. | 仅限大写字母。")
            String code) {}

    public record Who(String subject, String role, List<String> duties, String organization, String acting) {}

    @GET
    @Path("open")
    @PermitAll
    public String open(@QueryParam("number") Integer number) {
        return "open " + number;
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "nobody sees this";
    }

    @GET
    @Path("who")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.SERVICE})
    public Who who() {
        return new Who(
                caller.subject(),
                caller.role(),
                caller.duties().stream().sorted().toList(),
                caller.organization().orElse(null),
                caller.actor().onBehalfOf());
    }

    @POST
    @Path("things")
    @RolesAllowed(Roles.EXPORTER)
    public RestResponse<Thing> create(@Valid @NotNull Thing request) {
        return requests.create(request, Thing.class, () -> {
            WORK_DONE.incrementAndGet();
            return RestResponse.ResponseBuilder.<Thing>create(201)
                    .entity(request)
                    .location(URI.create("/glue/things/1"))
                    .tag(new EntityTag("0"))
                    .build();
        });
    }

    @POST
    @Path("things/1/move")
    @RolesAllowed(Roles.EXPORTER)
    public String move(@NotNull Thing request) {
        return requests.move(
                request,
                expected -> {
                    ETags.requireVersion(expected, 3);
                    return "moved";
                },
                () -> "present");
    }

    @GET
    @Path("refused")
    @PermitAll
    public String refused() {
        throw Problem.of(CommonProblem.FORBIDDEN)
                .detail("The goods are held.", "货物被扣留。")
                .rule("CH-07", "ECL 19; DUR 22")
                .remedy("Wait for the result.", "请等待结果。")
                .violations(List.of(Violation.of("/lines/0", Text.of("Held.", "被扣留。"))))
                .exception();
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret inside");
    }
}
