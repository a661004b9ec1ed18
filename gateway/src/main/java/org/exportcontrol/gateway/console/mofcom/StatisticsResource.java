package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.MofcomAnswers.OfType;
import org.exportcontrol.gateway.console.api.MofcomAnswers.Statistics;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.view.Bar;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;
import org.jboss.resteasy.reactive.RestQuery;

/** How many applications were decided and how long that took, as charts with the figures beside them. */
@Path("/console/mofcom/statistics")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class StatisticsResource {

    private final MofcomLicenseApi license;
    private final Texts texts;
    private final Page page;

    StatisticsResource(@RestClient MofcomLicenseApi license, Texts texts, Page page) {
        this.license = license;
        this.texts = texts;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statistics(Statistics statistics, Charts charts);
    }

    @GET
    @Operation(hidden = true)
    public Response statistics(@RestQuery String from, @RestQuery String to) {
        LocalDate today = page.today();
        Statistics statistics = license.statistics(
                Objects.requireNonNullElse(
                        Fields.given(from), today.withDayOfYear(1).toString()),
                Objects.requireNonNullElse(Fields.given(to), today.toString()));
        return Html.ok(Templates.statistics(statistics, charts(statistics)));
    }

    /** All bars of a chart have one scale, from nothing to the largest value, so that their lengths can be compared. */
    private Charts charts(Statistics statistics) {
        int most = statistics.types().stream()
                .mapToInt(type -> type.granted() + type.refused())
                .max()
                .orElse(0);
        int longest = statistics.types().stream()
                .filter(type -> type.ninetieth() != null)
                .mapToInt(OfType::ninetieth)
                .max()
                .orElse(0);
        return new Charts(
                most,
                longest,
                statistics.types().stream()
                        .map(type -> new Row(type.type(), decisions(type, most)))
                        .toList(),
                statistics.types().stream()
                        .filter(type -> type.median() != null && type.ninetieth() != null)
                        .map(type -> new Row(type.type(), durations(type, longest)))
                        .toList());
    }

    private Bar decisions(OfType type, int most) {
        return Bar.of(Integer.toString(most))
                .with(
                        "used",
                        said("granted"),
                        type.granted().toString(),
                        type.granted().toString())
                .with(
                        "held",
                        said("refused"),
                        type.refused().toString(),
                        type.refused().toString());
    }

    /** The second part begins where the first ends: nine in ten were decided by its end. */
    private Bar durations(OfType type, int longest) {
        return Bar.of(Integer.toString(longest))
                .with("used", said("median"), type.median().toString(), days(type.median()))
                .with(
                        "carried",
                        said("ninetieth"),
                        Integer.toString(type.ninetieth() - type.median()),
                        days(type.ninetieth()));
    }

    private String days(Integer days) {
        return texts.get("mofcomStatistics_days", page.language(), days);
    }

    private String said(String key) {
        return texts.get("mofcomStatistics_" + key, page.language());
    }

    /**
     * @param most decisions that the longest bar stands for
     * @param longest working days that the longest bar stands for
     */
    @TemplateData
    record Charts(int most, int longest, List<Row> decisions, List<Row> durations) {}

    @TemplateData
    record Row(String type, Bar bar) {}
}
