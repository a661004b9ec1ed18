package org.exportcontrol.license.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91150200MA0RARE250", "91330200MA2MAGN3XY", "91360700MA1A2B3C6N"})
    void aCodeWithTheRightCheckCharacterIsValid(String code) {
        assertTrue(UnifiedSocialCreditCode.isValid(code));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "91360700MA1A2B3C6P", // check
                "91360700MA1A2B3C6", // one short
                "9136O700MA1A2B3C6N", // letter O
                "91360700ma1a2b3c6n",
                "91360700MA1A2B3C6N "
            })
    void anyOtherTextIsNot(String code) {
        assertFalse(UnifiedSocialCreditCode.isValid(code));
    }

    @Test
    void theProvinceIsTheStartOfTheAreaCode() {
        assertEquals("36", UnifiedSocialCreditCode.province("91360700MA1A2B3C6N"));
    }
}
