package org.exportcontrol.gateway.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What declaration-service answers about templates and powers of attorney, as far as pages show it. */
public final class FilingAnswers {

    private FilingAnswers() {}

    @TemplateData
    public record Templates(List<Template> items, String next) {}

    @TemplateData
    public record Template(String id, String name, Instant createdAt) {}

    /** A form to be kept under a name. */
    public record NewTemplate(String name, JsonNode form) {}

    @TemplateData
    public record Powers(List<Power> items, String next) {}

    @TemplateData
    public record Power(
            String id,
            Long version,
            String consignor,
            String broker,
            String customsCode,
            LocalDate from,
            LocalDate to,
            String scope,
            String documentDigest,
            Instant givenAt,
            Instant revokedAt,
            String revokeGround,
            Boolean valid) {}
}
