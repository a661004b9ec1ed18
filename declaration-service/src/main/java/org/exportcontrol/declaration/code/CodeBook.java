package org.exportcontrol.declaration.code;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** All code tables as they are known now. */
public final class CodeBook {

    private static final CodeBook SHIPPED = new CodeBook(
            Arrays.stream(CodeTableName.values()).map(CodeFile::shipped).toList());

    private final Map<CodeTableName, CodeTable> tables = new EnumMap<>(CodeTableName.class);

    private CodeBook(Collection<CodeTable> all) {
        all.forEach(table -> tables.put(table.name(), table));
    }

    /** The tables that the service ships. */
    public static CodeBook shipped() {
        return SHIPPED;
    }

    /** The shipped tables with these in their places. */
    static CodeBook with(Collection<CodeTable> imported) {
        CodeBook book = new CodeBook(SHIPPED.tables.values());
        imported.forEach(table -> book.tables.put(table.name(), table));
        return book;
    }

    public CodeTable table(CodeTableName name) {
        return tables.get(name);
    }

    /** See {@link CodeTable#admits}. */
    public boolean admits(CodeTableName name, String code, LocalDate day) {
        return table(name).admits(code, day);
    }

    /** Whether this is a code of customs' table of units, which are numbers, and not one of UNECE. */
    public static boolean isCustomsUnit(String unit) {
        return CodeTableName.UNITS.hasFormOf(unit);
    }

    /** The unit by UNECE Recommendation 20; as given where the table maps it to none. */
    public String unece(String unit, LocalDate day) {
        return isCustomsUnit(unit)
                ? table(CodeTableName.UNITS)
                        .row(unit, day)
                        .map(CodeRow::meaning)
                        .orElse(unit)
                : unit;
    }
}
