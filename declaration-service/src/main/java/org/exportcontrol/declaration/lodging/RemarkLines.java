package org.exportcontrol.declaration.lodging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a remark in plain characters says of single lines of goods: 第1项…;其余… or line 1: …, the rest …. */
final class RemarkLines {

    /** Stands for the lines that are not named. */
    static final int THE_REST = 0;

    private static final int MOST_LINES = 999;

    private static final String NUMBER = "[0-9]{1,3}(?![0-9A-Za-z]|\\.[0-9A-Za-z])";
    private static final String CHINESE_NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})";

    private static final Pattern MARK = Pattern.compile(
            "第(?<zh>" + CHINESE_NUMBER + "(?:\\s*(?:[、,和及与至到~-]|以及)+\\s*第?" + CHINESE_NUMBER + ")*)[项行条](?:商品|货物)?"
                    + "|(?:商品|货物)?(?:项号|序号)[\\s:#]*(?<named>" + NUMBER + "(?:\\s*[、,和及与至到~-]\\s*" + NUMBER + ")*)"
                    + "|\\b(?:lines?|items?|pos(?:itions?)?\\.?)\\s*(?:nos?\\.?|#)?\\s*(?<en>" + NUMBER
                    + "(?:\\s*(?:,|&|and|to|-)+\\s*" + NUMBER + ")*)"
                    + "|(?<rest>(?:其余|其他|其它|余下|剩余)(?:各?项|商品|货物|的|均|都)*"
                    + "|\\b(?:all\\s+)?(?:the\\s+)?(?:rest|others?|remaining)(?:\\s+(?:lines?|items?|goods))?\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END = Pattern.compile("[;。\\n\\r|]+");
    private static final Pattern ITEM = Pattern.compile("(?<range>[至到~-]|\\bto\\b)|(?<number>[0-9]+|[一二三四五六七八九十]+)");
    private static final String DIGITS = "一二三四五六七八九";

    /** What stands before any line is named, and holds for all. */
    private final StringBuilder ahead = new StringBuilder();

    private final Map<Integer, StringBuilder> texts = new LinkedHashMap<>();
    private Set<Integer> last = Set.of();

    private RemarkLines() {}

    /**
     * The text on each line, with what the remark says ahead of all.
     *
     * @return empty where it says nothing about the control of single lines
     */
    static Optional<Map<Integer, String>> of(String plain) {
        RemarkLines lines = new RemarkLines();
        for (String clause : CLAUSE_END.split(plain)) {
            lines.read(clause);
        }
        boolean numbered = lines.texts.entrySet().stream()
                .anyMatch(part ->
                        part.getKey() != THE_REST && speaks(part.getValue().toString()));
        if (!numbered) {
            return Optional.empty();
        }
        Map<Integer, String> all = new LinkedHashMap<>();
        lines.texts.forEach((line, text) -> all.put(line, lines.ahead + ";" + text));
        return Optional.of(all);
    }

    private void read(String clause) {
        List<MatchResult> marks = MARK.matcher(clause).results().toList();
        if (marks.isEmpty()) {
            append(last, clause);
        } else if (marks.size() == 1) {
            String before = clause.substring(0, marks.get(0).start());
            boolean holdsForAll = before.strip().endsWith(":");
            append(Set.of(), holdsForAll ? before : "");
            last = numbers(marks.get(0));
            append(
                    last,
                    (holdsForAll ? "" : before) + " "
                            + clause.substring(marks.get(0).end()));
        } else {
            severalMarks(clause, marks);
        }
    }

    /** Words follow their lines; lines that are named one after the other share what follows. */
    private void severalMarks(String clause, List<MatchResult> marks) {
        append(Set.of(), clause.substring(0, marks.get(0).start()));
        Set<Integer> together = new TreeSet<>();
        for (int place = 0; place < marks.size(); place++) {
            together.addAll(numbers(marks.get(place)));
            int end = place + 1 < marks.size() ? marks.get(place + 1).start() : clause.length();
            String words = clause.substring(marks.get(place).end(), end);
            if (speaks(words) || place + 1 == marks.size()) {
                last = together;
                append(last, words);
                together = new TreeSet<>();
            }
        }
    }

    private void append(Set<Integer> lines, String words) {
        if (lines.isEmpty()) {
            ahead.append(words).append(';');
        }
        lines.forEach(line -> texts.computeIfAbsent(line, none -> new StringBuilder())
                .append(words)
                .append(';'));
    }

    private static boolean speaks(String words) {
        RemarkText text = RemarkText.of(words);
        return !text.codes().isEmpty() || RemarkWords.speakOfControl(text.words());
    }

    private static Set<Integer> numbers(MatchResult found) {
        Matcher mark = MARK.matcher(found.group());
        mark.matches();
        if (mark.group("rest") != null) {
            return Set.of(THE_REST);
        }
        String list = mark.group("zh") != null
                ? mark.group("zh")
                : mark.group("named") != null ? mark.group("named") : mark.group("en");
        List<Integer> numbers = new ArrayList<>();
        boolean range = false;
        for (MatchResult item : ITEM.matcher(list).results().toList()) {
            if (Character.isDigit(item.group().charAt(0)) || isChinese(item.group())) {
                int number = number(item.group());
                for (int between = range ? numbers.get(numbers.size() - 1) + 1 : number; between < number; between++) {
                    numbers.add(between);
                }
                numbers.add(number);
                range = false;
            } else {
                range = !numbers.isEmpty();
            }
        }
        return new TreeSet<>(numbers);
    }

    private static boolean isChinese(String item) {
        return item.charAt(0) == '十' || DIGITS.indexOf(item.charAt(0)) >= 0;
    }

    private static int number(String item) {
        if (!isChinese(item)) {
            return Math.min(Integer.parseInt(item), MOST_LINES);
        }
        int ten = item.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(item.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(item.charAt(0)) + 1;
        int ones = ten + 1 == item.length() ? 0 : DIGITS.indexOf(item.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
