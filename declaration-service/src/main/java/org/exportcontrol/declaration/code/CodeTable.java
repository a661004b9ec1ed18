package org.exportcontrol.declaration.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a code table.
 *
 * @param edition 0 for the one that the service ships, then 1, 2, 3
 * @param source where it was read
 * @param complete whether it holds all codes there are: only then is a code that it does not know wrong
 */
public record CodeTable(CodeTableName name, long edition, String source, boolean complete, List<CodeRow> rows) {

    public CodeTable {
        rows = List.copyOf(rows);
    }

    /** The row of that code on a day. */
    public Optional<CodeRow> row(String code, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(code) && row.isValidOn(day))
                .findFirst();
    }

    /**
     * Whether a declaration of that day may bear the code. A table that is not complete refuses only codes of another
     * form, and those that it knows for other days.
     */
    public boolean admits(String code, LocalDate day) {
        if (!name.hasFormOf(code)) {
            return false;
        }
        boolean known = rows.stream().anyMatch(row -> row.code().equals(code));
        return row(code, day).isPresent() || !complete && !known;
    }

    CodeTable on(LocalDate day) {
        List<CodeRow> valid = rows.stream().filter(row -> row.isValidOn(day)).toList();
        return new CodeTable(name, edition, source, complete, valid);
    }
}
