package org.exportcontrol.declaration.code;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * A code table with the rows that are valid on a day.
 *
 * @param table as paths name it
 * @param edition 0 for the one that the service ships; also the ETag
 * @param asOf the day
 * @param complete whether a code that is not in it is wrong
 * @param form the form of its codes, as a regular expression
 */
public record CodeTableResponse(
        String table,
        Text label,
        long edition,
        LocalDate asOf,
        String source,
        boolean complete,
        String form,
        List<CodeRow> rows) {

    static CodeTableResponse of(CodeTable table, LocalDate day) {
        CodeTable valid = table.on(day);
        return new CodeTableResponse(
                table.name().path(),
                table.name().label(),
                table.edition(),
                day,
                table.source(),
                table.complete(),
                table.name().form(),
                valid.rows());
    }
}
