package org.exportcontrol.declaration.retention;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionYearsTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 0, -5})
    void lessThanFiveYearsAreRefusedByNameAtTheStart(int years) { // LF-10
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> with(years));
        assertTrue(refused.getMessage().startsWith("declaration.retention.years is " + years + ":"));
    }

    @Test
    void moreAreNot() {
        assertDoesNotThrow(() -> with(5));
        assertDoesNotThrow(() -> with(30));
    }

    private static Retention with(int years) {
        return new Retention(null, null, new Nights(years, false, "off", Nights.ALL));
    }
}
