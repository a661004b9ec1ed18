package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What declaration-service answers about code tables, as far as pages show it. */
public final class CodeTableAnswers {

    private CodeTableAnswers() {}

    /**
     * @param edition 0 while none was imported
     * @param complete whether codes that are not in it are wrong
     * @param form what a code looks like
     */
    @TemplateData
    public record CodeTable(
            String table,
            Text label,
            Long edition,
            LocalDate asOf,
            String source,
            Boolean complete,
            String form,
            List<CodeRow> rows) {}

    @TemplateData
    public record CodeRow(String code, String zh, String en, LocalDate from, LocalDate to, String meaning) {}
}
