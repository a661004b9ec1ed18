package org.exportcontrol.declaration.file;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check character, of an alphabet
 * without I, O, S, V and Z.
 */
public final class UnifiedSocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private UnifiedSocialCreditCode() {}

    /** Whether length, alphabet and check character are right. Null is not. */
    public static boolean isValid(String code) {
        if (code == null || code.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            int value = ALPHABET.indexOf(code.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[place];
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return code.charAt(WEIGHTS.length) == ALPHABET.charAt(check);
    }
}
