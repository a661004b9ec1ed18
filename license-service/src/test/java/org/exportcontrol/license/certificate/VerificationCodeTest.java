package org.exportcontrol.license.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    @Test
    void codesAreDrawnFromAllCharactersAtEveryPlace() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = VerificationCode.random(random).text();
            assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}"), code);
            for (int place = 0; place < code.length(); place++) {
                seen.add(place + ":" + code.charAt(place));
            }
        }
        assertEquals(25 * 32 + 4, seen.size(), "32 characters at 25 places, and four hyphens: 125 bits");
    }

    @Test
    void whatIsTypedIsReadAsItWasPrinted() {
        Optional<VerificationCode> printed = Optional.of(new VerificationCode("ABCDE-FGHJK-01234-56789-XYZ01"));

        assertEquals(printed, VerificationCode.typed("ABCDE-FGHJK-01234-56789-XYZ01"));
        assertEquals(printed, VerificationCode.typed(" abcde fghjk\to1234 56789xyzOl "));
        assertEquals(Optional.empty(), VerificationCode.typed("ABCDE-FGHJK-01234-56789-XYZ0"));
        assertEquals(Optional.empty(), VerificationCode.typed("ABCDE-FGHJK-01234-56789-XYZ011"));
        assertEquals(Optional.empty(), VerificationCode.typed("ABCDE-FGHJK-01234-56789-XYZ0U"));
        assertEquals(Optional.empty(), VerificationCode.typed(""));
    }
}
