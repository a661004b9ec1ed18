package org.exportcontrol.license.party;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of parties as they are compared, exactly or for similarity. */
public final class PartyNames {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
    private static final Pattern EASTERN_FORMS = Pattern.compile("股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|株式会社|有限会社|주식회사");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "se",
            "ltd",
            "limited",
            "plc",
            "llc",
            "lp",
            "llp",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "sa",
            "sarl",
            "sas",
            "spa",
            "srl",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "aps",
            "pte",
            "pty",
            "sdn",
            "bhd",
            "kk",
            "ooo",
            "oao",
            "zao",
            "pao",
            "jsc",
            "the",
            "and");

    private PartyNames() {}

    /** Width of characters, case and blanks make no difference, all else does. */
    public static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * In Latin letters of any script's name, without marks, punctuation and legal forms: what is written otherwise in
     * another language or by another clerk comes close to it.
     */
    public static String compared(String name) {
        String latin = latin(EASTERN_FORMS.matcher(normalized(name)).replaceAll(" "));
        String words = words(latin).filter(word -> !LEGAL_FORMS.contains(word)).collect(Collectors.joining(" "));
        return words.isEmpty() ? latin(normalized(name)) : words;
    }

    /** Whether both are the same party's name. */
    public static boolean same(String one, String other) {
        return normalized(one).equals(normalized(other));
    }

    /** The words that both names, as {@link #compared}, have in common. */
    static List<String> commonWords(String one, String other) {
        Set<String> others = words(other).collect(Collectors.toSet());
        return words(one).filter(others::contains).distinct().toList();
    }

    private static String latin(String name) {
        return TO_LATIN.transliterate(name);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
