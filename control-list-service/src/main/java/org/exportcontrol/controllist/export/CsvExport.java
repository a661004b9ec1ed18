package org.exportcontrol.controllist.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;
import org.exportcontrol.controllist.timeline.Suspension;

/**
 * An edition as a table: one line for each version of each entry; several values in one cell are parted by blanks, and
 * what has parts of its own is JSON.
 */
final class CsvExport {

    private static final List<String> COLUMNS = List.of(
            "announcement",
            "code",
            "printedCode",
            "parent",
            "publishedOn",
            "from",
            "to",
            "announcedBy",
            "temporary",
            "suspensions",
            "element",
            "form",
            "nameZh",
            "nameEn",
            "casNumber",
            "referenceCommodityCodes",
            "referenceTariffItems",
            "codesInheritedFrom",
            "conditions",
            "notes",
            "technicalParameters",
            "unplacedItems",
            "reading",
            "verification");

    private static final ObjectMapper JSON = new ObjectMapper();

    private CsvExport() {}

    static String of(ListSnapshot list) {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(COLUMNS, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .build();
        List<List<String>> lines = new ArrayList<>();
        for (EntryTimeline entry : list.timelines()) {
            entry.versions().forEach(version -> lines.add(line(entry, version)));
        }
        try {
            return new CsvMapper().writer(schema).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A table of texts can be written", e);
        }
    }

    /** A removal ends every version, whatever end it has by itself. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static List<String> line(EntryTimeline entry, EntryVersion version) {
        EntryContent content = version.content();
        return List.of(
                entry.key().announcement(),
                entry.key().code(),
                content.printedCode(),
                orEmpty(content.parent()),
                entry.publishedOn().toString(),
                version.from().toString(),
                day(earlier(version.to(), entry.effectiveTo())),
                version.announcedBy(),
                Boolean.toString(entry.temporary()),
                entry.suspensions().stream().map(CsvExport::period).collect(Collectors.joining("; ")),
                content.element(),
                content.form(),
                content.nameZh(),
                content.nameEn(),
                content.casNumber(),
                String.join(" ", content.commodityCodes()),
                String.join(" ", content.tariffItems()),
                orEmpty(content.commodityCodesFrom()),
                String.join(" ", content.conditions()),
                content.notes(),
                content.parameters().isEmpty() ? "" : json(content.parameters()),
                content.unplaced().isEmpty() ? "" : json(content.unplaced()),
                orEmpty(content.reading()),
                content.verification().isEmpty() ? "" : json(content.verification()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    private static String period(Suspension suspension) {
        return suspension.from() + " " + suspension.fromBoundary() + " - " + day(suspension.until()) + " "
                + suspension.untilBoundary()
                + (suspension.resumedOn() == null ? "" : ", resumed " + suspension.resumedOn());
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
