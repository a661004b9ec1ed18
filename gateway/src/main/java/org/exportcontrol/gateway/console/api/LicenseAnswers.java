package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What license-service answers about licenses and their balances, as far as pages show it. */
public final class LicenseAnswers {

    private LicenseAnswers() {}

    @TemplateData
    public record Licenses(List<License> items, String next) {}

    @TemplateData
    public record Balance(String number, String state, List<BalanceLine> lines) {}

    @TemplateData
    public record Ledger(List<LedgerEntry> items, String next) {}

    @TemplateData
    public record License(
            String number,
            String type,
            Holder holder,
            String state,
            List<LicenseLine> lines,
            String destinationCountry,
            String importer,
            List<String> endUsers,
            String endUse,
            String customsOffice,
            LocalDate validFrom,
            LocalDate validTo,
            Integer maxUses,
            List<Condition> conditions,
            List<ApplicationAnswers.PartyIdentifier> identifiers,
            ApplicationAnswers.Registration registration,
            String replaces,
            LastMove lastMove,
            LocalDate deregisteredOn,
            Papers papers,
            String applicationId,
            Long version) {}

    @TemplateData
    public record BalanceLine(
            Integer line,
            String unit,
            String licensed,
            String toleranceDrawn,
            String adjusted,
            String held,
            String used,
            String free,
            String carriedOver,
            String available) {}

    @TemplateData
    public record LedgerEntry(
            Long id,
            Integer line,
            String kind,
            String kilograms,
            String declarationId,
            Integer attempt,
            Integer goodsLine,
            String quantity,
            String unit,
            Instant recordedAt,
            String ground,
            Long undoes) {}

    @TemplateData
    public record Holder(String organization, String name) {}

    @TemplateData
    public record LicenseLine(
            Integer line,
            String basis,
            String notice,
            List<String> controlCodes,
            List<String> commodityCodes,
            String name,
            String quantity,
            String unit) {}

    @TemplateData
    public record Condition(String owner, String text) {}

    @TemplateData
    public record LastMove(String ground, String rule, String reason, LocalDate since) {}

    @TemplateData
    public record Papers(LocalDate keepPapersUntil, LocalDate countedFrom, String rule, String source) {}
}
