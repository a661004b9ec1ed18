package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.lodging.RemarkStatement.Says;

/**
 * Reads the remarks column (CU-05, CU-06). Announcement No. 18 fixes no words, so wordings in use are understood, wide
 * characters and missing blanks included. What can be read in two ways is ambiguous, never "nothing".
 */
@ApplicationScoped
public class RemarkReader {

    /** Control codes by their form; whether they exist is asked of the list. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z.])[0-9][A-Ea-e][0-9]{3}(?:\\.[A-Za-z0-9]+)*(?![0-9A-Za-z])");

    private static final Pattern BLANKS_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private static final Pattern DENIAL = Pattern.compile("(?:不属于?|不是|非|未列入)\\s*(?:出口)?(?:管制|两用|受控)(?:物项|清单)?"
            + "|not\\s+(?:a\\s+)?(?:controlled|dual[- ]use)|non[- ]controlled|uncontrolled");

    private static final Pattern ASSERTION = Pattern.compile("(?:属于?|是|为|列入)\\s*(?:出口)?(?:管制|两用|受控)(?:物项|清单)?|两用物项|管制物项"
            + "|dual[- ]use|controlled\\s+(?:item|good)s?|(?:is|are)\\s+controlled|under\\s+(?:export\\s+)?control");

    /** Denials in words that are not known well enough to be taken for one. */
    private static final Pattern OTHER_NEGATION = Pattern.compile("[不非无未没][^，。；,;]{0,6}(?:两用|管制|受控)"
            + "|(?:no|not|without|free\\s+of)\\b[^.;,]{0,40}(?:dual[- ]use|control)");

    /** @param remarks the column as filled in, may be null */
    public RemarkStatement read(String remarks) {
        if (remarks == null || remarks.isBlank()) {
            return new RemarkStatement(Says.NOTHING, List.of(), null);
        }
        String text = BLANKS_IN_CHINESE
                .matcher(Normalizer.normalize(remarks, Normalizer.Form.NFKC))
                .replaceAll("");
        List<String> codes = codes(text);
        String words = CODE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        Matcher denial = DENIAL.matcher(words);
        boolean denies = denial.find();
        String rest = denial.replaceAll(" ");
        boolean asserts = ASSERTION.matcher(rest).find();
        if (OTHER_NEGATION.matcher(rest).find()) {
            return ambiguous(codes, "it denies something, but not in words that say just that", "含有否定表述，但含义不明确");
        }
        if (denies && asserts) {
            return ambiguous(codes, "it says both that goods are controlled and that they are not", "同时称属于和不属于管制物项");
        }
        if (denies && !codes.isEmpty()) {
            return ambiguous(codes, "it denies control but bears a control code", "称不属于管制物项，却填有管制编码");
        }
        if (!denies && !asserts && !codes.isEmpty()) {
            return ambiguous(
                    codes,
                    "it bears a control code but does not say whether the goods are controlled",
                    "填有管制编码，但未说明货物是否属于管制物项");
        }
        if (denies) {
            return new RemarkStatement(Says.NOT_CONTROLLED, List.of(), null);
        }
        return new RemarkStatement(asserts ? Says.CONTROLLED : Says.NOTHING, codes, null);
    }

    /** The remark that says it right, for goods with these codes; none for goods that are not controlled. */
    public static String proposal(Set<String> codes) {
        return codes.isEmpty() ? "不属于管制物项" : "属于两用物项 " + String.join(" ", codes);
    }

    private static List<String> codes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            codes.add(asPrinted(matcher.group()));
        }
        return new ArrayList<>(codes);
    }

    /** Lists print the second character as a capital and what follows the dots in small letters. */
    private static String asPrinted(String code) {
        return code.substring(0, 5).toUpperCase(Locale.ROOT) + code.substring(5).toLowerCase(Locale.ROOT);
    }

    private static RemarkStatement ambiguous(List<String> codes, String en, String zh) {
        return new RemarkStatement(
                Says.AMBIGUOUS,
                codes,
                Text.of("The remark cannot be read as one statement: " + en + ".", "备注不能作为一项明确的申报：" + zh + "。"));
    }
}
