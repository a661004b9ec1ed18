package org.exportcontrol.controllist.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.controllist.app.Parameters;
import org.exportcontrol.controllist.app.QuestionTime;

/** What may hide behind a commodity number. */
@Path("/v1/tariff-hints")
@Produces(MediaType.APPLICATION_JSON)
public class TariffHintResource {

    private final TariffHintFile file;
    private final InstantSource clock;

    TariffHintResource(TariffHintFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The hints that stand on a date (today without one), all or those of one commodity number. */
    @GET
    @PermitAll
    @Operation(summary = "Read the tariff hints as of a date")
    public TariffHintsResponse hints(
            @QueryParam("commodityCode") String commodityCode, @QueryParam("asOf") String asOf) {
        List<Violation> violations = new ArrayList<>();
        LocalDate day = QuestionTime.ofParameters(asOf, null, BusinessZone.today(clock), violations)
                .asOf();
        String number = CommodityCode.read(commodityCode, "?commodityCode", violations);
        Parameters.require(violations);
        List<TariffHint> items = number == null
                ? file.hints().on(day)
                : file.hints().on(number, day).stream().toList();
        return new TariffHintsResponse(day, items);
    }
}
