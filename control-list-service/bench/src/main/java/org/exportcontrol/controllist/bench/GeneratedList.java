package org.exportcontrol.controllist.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryKey;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.ListHistory;

/**
 * The shipped list, alone or among generated entries: two in five are alloys and targets of two or three named elements,
 * two in five are compounds and oxides of two elements with a limit on purity, and one in five is equipment of one of
 * 2,000 kinds with limits on three parameters.
 */
public final class GeneratedList {

    private static final LocalDate PUBLISHED = LocalDate.parse("2025-04-04");
    private static final Edition EDITION = new Edition(1, "2025-18", Instant.parse("2025-04-04T10:00:00Z"));
    private static final List<String> ELEMENTS = List.of(
            ("Li Be B C N F Na Mg Al Si P S Cl K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Rb Sr Y Zr Nb Mo Ru Rh Pd Ag"
                            + " Cd In Sn Sb Te I Cs Ba La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb"
                            + " Bi Th U")
                    .split(" "));
    private static final List<String> PARAMETERS =
            List.of("density", "purity", "power", "accuracy", "temperature", "pressure");
    private static final List<String> UNITS = List.of("g/cm3", "%", "kW", "mm", "K", "MPa");
    private static final int KINDS_OF_EQUIPMENT = 2_000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(18);

    private GeneratedList() {}

    public static ListSnapshot shipped() {
        return new ListSnapshot(EDITION, shippedHistory());
    }

    /** The shipped list and generated entries, so many in all. */
    public static ListSnapshot of(int entries) {
        List<EntryTimeline> timelines = new ArrayList<>(shippedHistory().entries());
        GeneratedList generated = new GeneratedList();
        for (int i = timelines.size(); i < entries; i++) {
            timelines.add(generated.entry(i));
        }
        return new ListSnapshot(EDITION, new ListHistory(timelines));
    }

    private static ListHistory shippedHistory() {
        AnnouncementDocument document = AnnouncementDocument.read(DocumentText.of(
                resource("control-lists/2025-18.json"), resource("control-lists/2025-18.conditions.json")));
        return ListHistory.EMPTY.after(document.changes(), new ArrayList<>());
    }

    private static String resource(String path) {
        try (InputStream in = GeneratedList.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntryTimeline entry(int number) {
        int kind = number % 5;
        if (kind < 2) {
            String form = kind == 0 ? "ALLOY" : "TARGET";
            List<String> named = elements(2 + random.nextInt(2));
            return entry(
                    number,
                    form,
                    named.get(0),
                    "[{\"form\":\"" + form + "\"},{\"principals\":[" + quoted(named) + "]}]");
        }
        if (kind < 4) {
            String form = kind == 2 ? "OXIDE" : "COMPOUND";
            List<String> named = elements(2);
            return entry(
                    number,
                    form,
                    named.get(0),
                    "[{\"form\":\"" + form + "\"},{\"contains\":\"" + named.get(0) + "\"},{\"contains\":\""
                            + named.get(1) + "\"}," + limit(1) + "]");
        }
        String form = "EQUIPMENT_" + random.nextInt(KINDS_OF_EQUIPMENT);
        return entry(
                number, form, "", "[{\"form\":\"" + form + "\"}," + limit(0) + "," + limit(2) + "," + limit(5) + "]");
    }

    private String limit(int parameter) {
        return "{\"parameter\":\"" + PARAMETERS.get(parameter) + "\",\"operator\":\">=\",\"value\":"
                + (1 + random.nextInt(99)) + ",\"unit\":\"" + UNITS.get(parameter) + "\"}";
    }

    private List<String> elements(int count) {
        TreeSet<String> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(ELEMENTS.get(random.nextInt(ELEMENTS.size())));
        }
        return List.copyOf(chosen);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(","));
    }

    private EntryTimeline entry(int number, String form, String element, String conditions) {
        String code = "1C" + (100 + number % 900) + ".z" + number;
        String reading = "{\"definitions\":{},\"reading\":{\"code\":\"" + code
                + "\",\"rule\":\"MA-01\",\"source\":\"generated\",\"en\":\"generated\",\"zh\":\"生成\",\"condition\":{\"all\":"
                + conditions + "}}}";
        String commodityCode = "28" + (10_000_000 + random.nextInt(9_000_000));
        EntryContent content = new EntryContent(
                code,
                null,
                number,
                element,
                form,
                false,
                "生成条目",
                "generated entry",
                "",
                List.of(commodityCode),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                reading,
                Map.of(),
                "");
        EntryVersion version = new EntryVersion(PUBLISHED, null, "generated", content);
        return new EntryTimeline(
                new EntryKey("generated", code), PUBLISHED, false, 0, null, List.of(version), List.of());
    }
}
