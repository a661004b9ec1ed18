package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.edition.DayList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.screening.LineFinding.Match;
import org.exportcontrol.controllist.screening.LineFinding.NotKnown;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.exportcontrol.controllist.testkit.Seeds;
import org.junit.jupiter.api.Test;

class ScreeningPropertyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");
    private static final TariffHints HINTS = ShippedHints.hints();
    private static final ScreeningLimits LIMITS = new ScreeningLimits(10, Optional.empty());
    private static final int LISTS = 40;
    private static final int LINES = 250;
    private static final int THREADS = 4;

    private final long seed = Seeds.of("screening.seed", ScreeningPropertyTest.class);

    private int near;

    @Test
    void whatIsNotLookedAtWouldNotHaveChangedTheFinding() {
        Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
        for (long run = seed; run < seed + LISTS; run++) {
            compare(run, findings);
        }
        assertEquals(Finding.values().length, findings.size(), "seed " + seed + ": " + findings);
        assertTrue(near > 0, "seed " + seed + ": no goods were near a limit");
    }

    private void compare(long run, Map<Finding, Integer> findings) {
        ListSnapshot list = RandomReadings.among(run);
        Screening screening = screening(list);
        for (LineRequest request : goods(run)) {
            Line line = read(list, request);
            Supplier<String> at = () -> "seed " + run + ": " + request;
            LineFinding found = screening.screen(line);
            findings.merge(found.finding(), 1, Integer::sum);
            List<Assessment> all = everyEntry(list.on(DAY), line);
            assertEquals(finding(all), found.finding(), at);
            assertEquals(
                    codes(all, Assessment::controls),
                    found.matches().stream().map(Match::code).toList(),
                    at);
            assertEquals(
                    codes(all, Assessment::listNotKnown),
                    found.listNotKnown().stream().map(NotKnown::code).toList(),
                    at);
            if (found.finding() == Finding.NOT_CONTROLLED) {
                assertEquals(NearThreshold.of(all, LIMITS), found.near(), at);
                near += found.near().isEmpty() ? 0 : 1;
            }
            assertEquals(
                    found.finding() == Finding.NEEDS_REVIEW && all.stream().anyMatch(Assessment::open),
                    !found.missing().isEmpty(),
                    at);
        }
    }

    /** Nothing is carried from one line to the next, between threads, or from one copy of the list to another. */
    @Test
    void theSameLineAgainstTheSameListIsFoundTheSame() throws Exception {
        List<LineRequest> goods = goods(seed);
        List<LineFinding> first = findings(RandomReadings.among(seed), goods);
        ListSnapshot list = RandomReadings.among(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, goods.size()).boxed().toList());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<LineFinding>>> runs = new ArrayList<>();
            List<List<Integer>> orders = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Collections.shuffle(order, new Random(seed + i));
                List<Integer> own = List.copyOf(order);
                orders.add(own);
                runs.add(() -> findings(list, own.stream().map(goods::get).toList()));
            }
            List<Future<List<LineFinding>>> found = threads.invokeAll(runs);
            for (int i = 0; i < THREADS; i++) {
                List<LineFinding> expected =
                        orders.get(i).stream().map(first::get).toList();
                assertEquals(expected, found.get(i).get(), "seed " + seed);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<LineRequest> goods(long run) {
        RandomGoods goods =
                new RandomGoods(RandomGeneratorFactory.of("L64X128MixRandom").create(run));
        return IntStream.range(0, LINES).mapToObj(i -> goods.line()).toList();
    }

    private static List<LineFinding> findings(ListSnapshot list, List<LineRequest> goods) {
        Screening screening = screening(list);
        return goods.stream()
                .map(request -> screening.screen(read(list, request)))
                .toList();
    }

    private static Screening screening(ListSnapshot list) {
        return new Screening(list.on(DAY), ListWords.of(list.latest()), HINTS, DAY, LIMITS);
    }

    private static Line read(ListSnapshot list, LineRequest request) {
        List<Violation> violations = new ArrayList<>();
        List<Line> lines = new LinesReader(ListWords.of(list.latest()), violations).read(List.of(request));
        assertEquals(List.of(), violations, () -> "goods " + request);
        return lines.get(0);
    }

    /** The rule without the index: each entry is asked. */
    private static List<Assessment> everyEntry(DayList list, Line line) {
        List<Assessment> all = new ArrayList<>();
        for (Line.Part part : line.parts()) {
            for (ListedEntry entry : list.index().entries()) {
                all.add(new Assessment(entry, part, refersTo(part.commodityCode(), entry)));
            }
        }
        return all;
    }

    private static boolean refersTo(String commodityCode, ListedEntry entry) {
        if (commodityCode == null) {
            return false;
        }
        List<String> hinted =
                HINTS.on(commodityCode, DAY).map(TariffHint::mayHold).orElse(List.of());
        return entry.commodityCodes().contains(commodityCode)
                || entry.tariffItems().contains(commodityCode.substring(0, 8))
                || hinted.contains(entry.code());
    }

    private static Finding finding(List<Assessment> all) {
        if (all.stream().anyMatch(Assessment::controls)) {
            return Finding.CONTROLLED;
        }
        return all.stream().anyMatch(each -> each.open() || each.listNotKnown())
                ? Finding.NEEDS_REVIEW
                : Finding.NOT_CONTROLLED;
    }

    private static List<String> codes(List<Assessment> all, Predicate<Assessment> wanted) {
        return all.stream()
                .filter(wanted)
                .map(each -> each.entry().code())
                .distinct()
                .toList();
    }
}
