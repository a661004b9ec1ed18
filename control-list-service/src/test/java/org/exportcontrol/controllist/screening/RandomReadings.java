package org.exportcontrol.controllist.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.exportcontrol.controllist.timeline.Suspension;

/** The shipped list among entries with random conditions, the same for the same seed. */
final class RandomReadings {

    private static final LocalDate PUBLISHED = LocalDate.parse("2025-04-04");
    private static final List<String> FORMS = List.of("METAL", "ALLOY", "TARGET", "OXIDE", "COMPOUND", "EQUIPMENT");
    private static final List<String> ELEMENTS = List.of("Dy", "Tb", "Sm", "Gd", "Nd", "Fe", "Co", "Al");
    private static final int MOST_GENERATED = 120;

    private final RandomGenerator random;

    private RandomReadings(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static ListSnapshot among(long seed) {
        RandomReadings readings = new RandomReadings(seed);
        List<EntryTimeline> entries =
                new ArrayList<>(ShippedList.history(ShippedList.document()).entries());
        int generated = 1 + readings.random.nextInt(MOST_GENERATED);
        for (int i = 0; i < generated; i++) {
            entries.add(readings.entry(i));
        }
        return new ListSnapshot(
                new Edition(1, "2025-18", Instant.parse("2025-04-04T10:00:00Z")), new ListHistory(entries));
    }

    private EntryTimeline entry(int number) {
        String code = "2C" + (100 + number) + ".a";
        // The form that only generated entries have must be there for goods to be described in it.
        String form = number == 0 ? "EQUIPMENT" : oneOf(FORMS);
        EntryContent content = new EntryContent(
                code,
                null,
                1_000 + number,
                oneOf(ELEMENTS),
                form,
                false,
                "随机条目",
                "random entry",
                "",
                List.of(random.nextBoolean() ? "2846901500" : "8505111000"),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                random.nextInt(6) == 0 ? null : reading(code, form),
                Map.of(),
                "");
        EntryVersion version = new EntryVersion(PUBLISHED, null, "random", content);
        LocalDate removed = random.nextInt(8) == 0 ? PUBLISHED.plusDays(30) : null;
        return new EntryTimeline(
                new EntryKey("random", code),
                PUBLISHED,
                false,
                0,
                null,
                List.of(removed == null ? version : new EntryVersion(PUBLISHED, removed, "random", content)),
                List.<Suspension>of());
    }

    private String reading(String code, String form) {
        String head = "{\"definitions\":{},\"reading\":{\"code\":\"" + code
                + "\",\"rule\":\"MA-01\",\"source\":\"random\",\"en\":\"random\",\"zh\":\"随机\"";
        String own = "{\"all\":[{\"form\":\"" + form + "\"}," + leaf() + "," + tree(2) + "]}";
        return switch (random.nextInt(12)) {
            case 0 -> head + ",\"condition\":{\"all\":[" + leaf() + "," + leaf() + "," + tree(3) + "]}}}";
            case 1, 2 -> head + ",\"review\":" + own + ",\"incomplete\":{\"en\":\"not read\",\"zh\":\"未读到\"}}}";
            default -> head + ",\"condition\":" + own + "}}";
        };
    }

    private String tree(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> "{\"any\":[" + tree(depth - 1) + "," + tree(depth - 1) + "]}";
            case 2, 3, 4, 5 -> "{\"all\":[" + tree(depth - 1) + "," + tree(depth - 1) + "]}";
            case 6 -> "{\"not\":" + tree(depth - 1) + "}";
            default -> leaf();
        };
    }

    private String leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> "{\"form\":\"" + oneOf(FORMS) + "\"}";
            case 1 -> "{\"principals\":[\"Dy\",\"" + oneOf(ELEMENTS.subList(1, ELEMENTS.size())) + "\"]}";
            case 2 ->
                "{\"parameter\":\"density\",\"operator\":\">=\",\"value\":" + random.nextInt(20)
                        + ",\"unit\":\"g/cm3\"}";
            case 3 -> "{\"contains\":\"" + oneOf(ELEMENTS) + "\",\"atLeast\":0.01}";
            case 4 -> "{\"endUse\":\"lasers\"}";
            case 5 -> "{\"relatedTo\":\"1C905.b\"}";
            case 6 -> "{\"processingStage\":[\"MOTOR\"]}";
            default -> "{\"contains\":\"" + oneOf(ELEMENTS) + "\"}";
        };
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
