package org.exportcontrol.license.organization;

/** The unified social credit code of an organization (GB 32100-2015): 18 characters, the last one a check. */
public final class UnifiedSocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    private UnifiedSocialCreditCode() {}

    /** Whether the text is a code whose check character is right. */
    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += i < WEIGHTS.length ? WEIGHTS[i] * value : 0;
        }
        return text.charAt(LENGTH - 1) == ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The province of a valid code's area, 2 digits (characters 3 and 4). */
    public static String province(String code) {
        return code.substring(2, 4);
    }
}
