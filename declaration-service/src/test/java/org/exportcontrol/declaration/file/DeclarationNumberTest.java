package org.exportcontrol.declaration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationNumberTest {

    @Test
    void itIsOfficeYearFlagAndSerial() {
        assertEquals(
                "224820260000000042", DeclarationNumber.of("2248", 2026, 42).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22482026000000004", // 17 digits
                "2248202600000000421", // 19 digits
                "224820261000000042", // flag of an import
                "22482026E000000042", // consolidated
                "224820260000000000" // no serial
            })
    void anythingElseIsRefused(String value) {
        assertThrows(IllegalArgumentException.class, () -> new DeclarationNumber(value));
    }
}
