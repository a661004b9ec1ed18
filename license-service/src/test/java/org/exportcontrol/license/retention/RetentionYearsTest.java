package org.exportcontrol.license.retention;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionYearsTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 0, -5})
    void lessThanFiveYearsAreRefusedByNameAtTheStart(int years) { // LF-10
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> with(years));
        assertTrue(refused.getMessage().startsWith("license.retention.years is " + years + ":"));
    }

    @Test
    void moreAreNot() {
        assertDoesNotThrow(() -> with(5));
        assertDoesNotThrow(() -> with(30));
    }

    private static Retention with(int years) {
        return new Retention(null, null, List.of(), new Nights(years, false, "off", Nights.ALL));
    }
}
