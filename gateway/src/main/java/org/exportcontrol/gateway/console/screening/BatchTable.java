package org.exportcontrol.gateway.console.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.LineFinding;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.Match;

/**
 * Goods as a table, one line a row, and the findings as the same table with more columns.
 *
 * <p>Columns by name, in any order: name, commodityCode, form, constituents ({@code Dy:0.87*; Fe:0.1}, the star marks
 * the principal one), compositionComplete (true or false), alloyPartners ({@code Nd; Fe; B}), processingStage, movement.
 */
final class BatchTable {

    static final int MOST_LINES = 1_000;

    private static final List<String> COLUMNS = List.of(
            "name",
            "commodityCode",
            "form",
            "constituents",
            "compositionComplete",
            "alloyPartners",
            "processingStage",
            "movement");

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final char MARK = '\uFEFF';

    private final List<Map<String, String>> rows;

    private BatchTable(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /**
     * Reads a table in UTF-8, with or without a byte order mark.
     *
     * @throws Unreadable with the line when it is no table of goods
     */
    static BatchTable read(byte[] content) throws Unreadable {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Unreadable("batch_empty", 0);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> table = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            while (table.hasNext()) {
                rows.add(known(table.next()));
                if (rows.size() > MOST_LINES) {
                    throw new Unreadable("batch_tooMany", MOST_LINES);
                }
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    "batch_broken",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("batch_broken", rows.size() + 2);
        }
        if (rows.isEmpty()) {
            throw new Unreadable("batch_empty", 0);
        }
        return new BatchTable(rows);
    }

    private static Map<String, String> known(Map<String, String> row) {
        Map<String, String> known = new LinkedHashMap<>();
        row.forEach((column, value) -> COLUMNS.stream()
                .filter(name ->
                        name.toLowerCase(Locale.ROOT).equals(column.strip().toLowerCase(Locale.ROOT)))
                .forEach(name -> known.put(name, value == null ? "" : value.strip())));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("No column is known");
        }
        return known;
    }

    /** The request for all lines on that day. */
    ObjectNode request(String asOf) {
        ObjectNode request = JSON.objectNode();
        request.put("asOf", asOf);
        var lines = request.putArray("lines");
        for (int i = 0; i < rows.size(); i++) {
            fill(lines.addObject().put("line", i + 1), rows.get(i));
        }
        return request;
    }

    private static void fill(ObjectNode line, Map<String, String> row) {
        for (String column : List.of("name", "commodityCode", "form", "processingStage", "movement")) {
            if (!given(row, column).isEmpty()) {
                line.put(column, given(row, column));
            }
        }
        if (!given(row, "compositionComplete").isEmpty()) {
            line.put("compositionComplete", given(row, "compositionComplete").equalsIgnoreCase("true"));
        }
        if (!given(row, "alloyPartners").isEmpty()) {
            var partners = line.putArray("alloyPartners");
            parts(given(row, "alloyPartners")).forEach(partners::add);
        }
        if (!given(row, "constituents").isEmpty()) {
            var constituents = line.putArray("constituents");
            parts(given(row, "constituents")).forEach(part -> constituent(constituents.addObject(), part));
        }
    }

    private static void constituent(ObjectNode constituent, String part) {
        boolean principal = part.endsWith("*");
        String[] halves = (principal ? part.substring(0, part.length() - 1) : part).split("[:：]", 2);
        constituent.put("element", halves[0].strip());
        if (halves.length > 1 && !halves[1].isBlank()) {
            constituent.put("massFraction", halves[1].strip());
        }
        if (principal) {
            constituent.put("principal", true);
        }
    }

    /** The table with what was found, for spreadsheets; cells that would run there as formulas are made texts. */
    String with(List<LineFinding> findings) throws JsonProcessingException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).addColumn("line");
        COLUMNS.forEach(schema::addColumn);
        List.of("finding", "codes", "requirement", "missing").forEach(schema::addColumn);
        List<Map<String, String>> table = new ArrayList<>();
        for (LineFinding finding : findings) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("line", finding.line().toString());
            rows.get(finding.line() - 1).forEach((column, value) -> row.put(column, harmless(value)));
            row.put("finding", finding.finding());
            row.put("codes", String.join("; ", codes(finding)));
            row.put(
                    "requirement",
                    finding.requirement() == null ? "" : finding.requirement().kind());
            row.put(
                    "missing",
                    finding.missing() == null
                            ? ""
                            : Integer.toString(finding.missing().size()));
            table.add(row);
        }
        return MARK + CSV.writer(schema.build()).writeValueAsString(table);
    }

    String name(int line) {
        return given(rows.get(line - 1), "name");
    }

    private static List<String> codes(LineFinding finding) {
        return finding.matches() == null
                ? List.of()
                : finding.matches().stream().map(Match::code).toList();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("[;；]")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String given(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** What was uploaded is no table of goods. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final int number;

        Unreadable(String text, int number) {
            super(text);
            this.text = text;
            this.number = number;
        }

        /** Key of what is said to the person. */
        String text() {
            return text;
        }

        /** What goes into its gap. */
        int number() {
            return number;
        }
    }
}
