package org.exportcontrol.declaration.lodging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A remark, or the part of it on one line, with its control codes taken out of the words.
 *
 * @param words what is left beside the codes, in small letters
 * @param codes the control codes, as lists print them, in their order
 */
record RemarkText(String words, List<String> codes) {

    private static final String FAMILY = "[0-9][A-Ea-e][0-9]{3}";

    /** A part ends where the next code begins, for codes written without a blank between them. */
    private static final String PARTS = "(?:\\.[A-Za-z0-9]+?(?=" + FAMILY + "|[^0-9A-Za-z]|$))+";

    /** Control codes by their form; whether they exist is asked of the list. A bare family stands by itself. */
    private static final Pattern CODE = Pattern.compile(
            "(?:(?<![0-9.])|\\G)" + FAMILY + PARTS + "|(?<![0-9A-Za-z./-])" + FAMILY + "(?![0-9A-Za-z/-])");

    private static final Pattern BLANKS_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})"
            + "|(?<=第)\\s+(?=[0-9])|(?<=第[0-9、,]{1,20})\\s+(?=[0-9、,项行条])|(?<=[0-9])\\s+(?=[项行条])");

    private static final Pattern BLANKS_IN_FAMILY =
            Pattern.compile("(?<![0-9A-Za-z.])([0-9])\\s*([A-Ea-e])\\s*([0-9]{3})(?=\\s*\\.\\s*[A-Za-z0-9])");

    /** After a dot and a blank only a single sign still belongs to the code, and only where no sentence begins. */
    private static final Pattern BLANKS_AT_DOTS = Pattern.compile(
            "(?<![0-9.])" + FAMILY + "(?:\\s*\\.[A-Za-z0-9]+|\\s*\\.\\s+[A-Za-z0-9](?![A-Za-z0-9])(?!\\s+[A-Za-z]))+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

    /** Numbers of contracts and other papers: some look like codes, and say nothing about control. */
    private static final Pattern NUMBERED_PAPER = Pattern.compile(
            "(?:(?:合同|协议|发票|提单|运单|订单|箱单|批次|许可证|单证)(?:编?号码?)?"
                    + "|\\b(?:contract|invoice|order|p/?o|b/?l|lot|batch|licen[sc]e|container)\\s*(?:no\\.?|number)?)"
                    + "[\\s:#]*([0-9A-Za-z]*[0-9][0-9A-Za-z./_-]*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TICKED = Pattern.compile("[☑✓✔√■]");

    /** On a list of boxes the empty ones say nothing once one is ticked. */
    private static final Pattern EMPTY_BOX = Pattern.compile("[□☐][^□☐☑✓✔√■]*");

    /** @param plain a remark in plain characters */
    static RemarkText of(String plain) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(plain);
        while (matcher.find()) {
            codes.add(asPrinted(matcher.group()));
        }
        return new RemarkText(matcher.replaceAll(" ").toLowerCase(Locale.ROOT), new ArrayList<>(codes));
    }

    /**
     * The remark as it is meant: wide characters become plain ones, blanks inside words and codes vanish, numbers of
     * other papers and boxes that are not ticked are left out.
     */
    static String plain(String remarks) {
        String text = INVISIBLE
                .matcher(Normalizer.normalize(remarks, Normalizer.Form.NFKC))
                .replaceAll("");
        if (TICKED.matcher(text).find()) {
            text = EMPTY_BOX.matcher(text).replaceAll(" ");
        }
        text = BLANKS_IN_CHINESE.matcher(text).replaceAll("");
        text = BLANKS_IN_FAMILY.matcher(text).replaceAll("$1$2$3");
        text = BLANKS_AT_DOTS.matcher(text).replaceAll(code -> code.group().replaceAll("\\s", ""));
        return NUMBERED_PAPER.matcher(text).replaceAll(RemarkText::withoutNumber);
    }

    /** What has the form of a control code stays, whatever word stands before it: it is never read as nothing. */
    private static String withoutNumber(MatchResult paper) {
        boolean isCode = CODE.matcher(paper.group(1)).matches();
        String name = paper.group().substring(0, paper.start(1) - paper.start());
        return Matcher.quoteReplacement(isCode ? paper.group() : name + " ");
    }

    /** Lists print the second character as a capital and what follows the dots in small letters. */
    private static String asPrinted(String code) {
        return code.substring(0, 5).toUpperCase(Locale.ROOT) + code.substring(5).toLowerCase(Locale.ROOT);
    }
}
