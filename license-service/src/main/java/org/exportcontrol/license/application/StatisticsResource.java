package org.exportcontrol.license.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;

/** How decisions went. */
@Path("/v1/statistics/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    /** By type of license; a provincial department sees those of its province. */
    @GET
    @RolesAllowed(Roles.MOFCOM)
    @Operation(summary = "Decisions by type: counts, median and 90th percentile of working days")
    public DecisionStatistics decisions(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return statistics.decisions(from, to);
    }
}
