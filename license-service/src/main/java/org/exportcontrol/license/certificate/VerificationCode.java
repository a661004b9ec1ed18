package org.exportcontrol.license.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code on a certificate: five groups of five characters, 125 random bits. Digits and capital letters without I, L, O
 * and U, so that it can be read off paper and typed.
 */
record VerificationCode(String text) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final Pattern PLAIN = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final Pattern GROUP = Pattern.compile(".{5}(?=.)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    /** @param random one that cannot be foretold */
    static VerificationCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return grouped(code);
    }

    /** As a person types it: in any case and grouping, with the letters O, I and L for the digits they look like. */
    static Optional<VerificationCode> typed(String text) {
        String plain = BETWEEN.matcher(text.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return PLAIN.matcher(plain).matches() ? Optional.of(grouped(plain)) : Optional.empty();
    }

    private static VerificationCode grouped(CharSequence plain) {
        return new VerificationCode(GROUP.matcher(plain).replaceAll("$0-"));
    }
}
