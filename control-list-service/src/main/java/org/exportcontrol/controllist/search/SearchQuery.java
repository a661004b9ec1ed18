package org.exportcontrol.controllist.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.exportcontrol.controllist.condition.Elements;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.search.SearchResponse.By;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.exportcontrol.controllist.timeline.EntryState;

/** What somebody searches for, held against each entry of a day. */
final class SearchQuery {

    /** The part of the query's pairs of characters that a name must share to count as similar. */
    private static final int SIMILAR_PERCENT = 60;

    private static final int SHORTEST_SIMILAR = 2;

    /** An entry with what it was found by; {@code percent} orders those found by the same. */
    record Ranked(ListedEntry entry, By by, int percent) {}

    private final String text;
    private final String plain;
    private final List<String> words;
    private final boolean chinese;
    private final Set<String> pairs;
    private final List<String> hinted;

    SearchQuery(String text, TariffHints hints, LocalDate asOf) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        this.plain = plain(this.text);
        this.words = Stream.of(plain.split("[\\s,;，；、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        this.chinese = plain.matches("\\p{IsHan}{2,}");
        this.pairs = pairs(plain);
        this.hinted = hints.on(this.text, asOf).map(TariffHint::mayHold).orElse(List.of());
    }

    List<Ranked> ranked(DayList list) {
        List<Ranked> found = new ArrayList<>();
        for (ListedEntry entry : list.entries()) {
            if (entry.state() != EntryState.UNKNOWN) {
                Ranked ranked = rank(entry);
                if (ranked != null) {
                    found.add(ranked);
                }
            }
        }
        found.sort(Comparator.comparing(Ranked::by)
                .thenComparing(Comparator.comparing(Ranked::percent).reversed())
                .thenComparing(each -> each.entry().place()));
        return found;
    }

    private Ranked rank(ListedEntry entry) {
        By exact = exact(entry);
        if (exact != null) {
            return new Ranked(entry, exact, 100);
        }
        String zh = plain(entry.nameZh());
        String en = plain(entry.nameEn());
        if (zh.contains(plain) || en.contains(plain)) {
            // The shorter the name, the more of it was asked for.
            int length = zh.contains(plain) ? zh.length() : en.length();
            return new Ranked(entry, By.NAME, 100 * plain.length() / Math.max(length, 1));
        }
        boolean allWords = words.size() > 1 && words.stream().allMatch(word -> holds(entry, zh, en, word));
        if (allWords || (chinese && plain.chars().allMatch(character -> zh.indexOf(character) >= 0))) {
            return new Ranked(entry, By.WORDS, 100);
        }
        int similar = Math.max(shared(pairs(zh)), shared(pairs(en)));
        return plain.length() > SHORTEST_SIMILAR && similar >= SIMILAR_PERCENT
                ? new Ranked(entry, By.SIMILAR_NAME, similar)
                : null;
    }

    private By exact(ListedEntry entry) {
        String code = entry.code().toLowerCase(Locale.ROOT);
        String printed = entry.printedCode().toLowerCase(Locale.ROOT);
        if (code.equals(plain) || printed.equals(plain)) {
            return By.CODE;
        }
        if (code.startsWith(plain) && Character.isDigit(plain.charAt(0))) {
            return By.CODE_BELOW;
        }
        if (isNumber(entry)) {
            return By.NUMBER;
        }
        if (hinted.contains(entry.code())) {
            return By.TARIFF_HINT;
        }
        if (Elements.isSymbol(text) && text.equals(entry.content().element())) {
            return By.ELEMENT;
        }
        return !entry.content().casNumber().isEmpty()
                        && entry.content().casNumber().equals(text)
                ? By.CAS_NUMBER
                : null;
    }

    private boolean isNumber(ListedEntry entry) {
        if (!text.matches("[0-9]{4,10}")) {
            return false;
        }
        return Stream.concat(entry.commodityCodes().stream(), entry.tariffItems().stream())
                .anyMatch(number -> number.startsWith(text) || text.startsWith(number));
    }

    private static boolean holds(ListedEntry entry, String zh, String en, String word) {
        return zh.contains(word)
                || en.contains(word)
                || entry.code().toLowerCase(Locale.ROOT).startsWith(word)
                || entry.content().element().toLowerCase(Locale.ROOT).equals(word)
                || entry.content().form().toLowerCase(Locale.ROOT).equals(word);
    }

    /** How many in a hundred of the query's pairs a name shares. */
    private int shared(Set<String> ofName) {
        if (pairs.isEmpty()) {
            return 0;
        }
        return (int) (100 * pairs.stream().filter(ofName::contains).count() / pairs.size());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> pairs(String text) {
        String dense = text.replaceAll("[\\s\\p{Punct}、，；（）]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= dense.length(); i++) {
            pairs.add(dense.substring(i, i + 2));
        }
        return pairs;
    }
}
