package org.exportcontrol.declaration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedSocialCreditCodeTest {

    @ParameterizedTest(name = "{0} is valid: {1}")
    @CsvSource({
        "91150200MA0RARE250, true",
        "91330200MA2MAGN3XY, true",
        "91360700MA1A2B3C6N, true",
        "91360700MA1A2B3C6P, false", // check character
        "91360700MA1A2B3C6,  false", // 17 characters
        "9136O700MA1A2B3C6N, false", // a letter O
        ",                   false"
    })
    void lengthAlphabetAndCheckCharacterMustBeRight(String code, boolean valid) {
        assertEquals(valid, UnifiedSocialCreditCode.isValid(code));
    }
}
