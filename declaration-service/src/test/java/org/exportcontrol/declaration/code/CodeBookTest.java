package org.exportcontrol.declaration.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables that the service ships, and what a table says of a code. */
class CodeBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @EnumSource
    void eachShippedTableIsInOrderAndNamesItsSource(CodeTableName name) {
        CodeTable table = CodeBook.shipped().table(name);
        assertFalse(table.source().isBlank());
        assertFalse(table.rows().isEmpty());
        Set<String> codes = new HashSet<>();
        for (CodeRow row : table.rows()) {
            assertTrue(name.hasFormOf(row.code()), row::toString);
            assertTrue(codes.add(row.code()), row::toString);
            assertFalse(row.zh().isBlank() || row.en().isBlank(), row.toString());
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"035, KGM", "036, GRM", "070, TNE", "007, C62", "KGM, KGM", "075, 075", "999, 999"})
    void customsUnitsAreMappedToThoseOfUnece(String given, String unece) {
        assertEquals(unece, CodeBook.shipped().unece(given, DAY));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CUSTOMS_OFFICES, 2248, true",
        "CUSTOMS_OFFICES, 9999, true", // the table that is shipped is not complete
        "CUSTOMS_OFFICES, 22, false",
        "COUNTRIES, DEU, true",
        "COUNTRIES, XXX, false",
        "CURRENCIES, CNY, true",
        "CURRENCIES, EURO, false",
        "TRANSACTION_MODES, 6, true",
        "TRANSACTION_MODES, 7, false",
        "SUPERVISION_DOCUMENTS, 4, true",
        "SUPERVISION_DOCUMENTS, 34, false"
    })
    void aCodeIsAdmittedByItsTable(CodeTableName table, String code, boolean admitted) {
        assertEquals(admitted, CodeBook.shipped().admits(table, code, DAY));
    }
}
