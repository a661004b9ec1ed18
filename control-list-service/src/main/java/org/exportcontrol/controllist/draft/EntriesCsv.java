package org.exportcontrol.controllist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.UnreadableDocument;

/**
 * Entries as a table: a header line with names of the columns, then one entry a line; several values in one cell are
 * parted by blanks, and what has parts of its own is JSON.
 */
final class EntriesCsv {

    static final String MEDIA_TYPE = "text/csv";

    private static final Set<String> TEXTS = Set.of(
            "code",
            "printedCode",
            "parent",
            "element",
            "form",
            "nameZh",
            "nameEn",
            "casNumber",
            "codesInheritedFrom",
            "effectiveFrom",
            "effectiveTo",
            "notes");

    private static final Set<String> LISTS = Set.of("referenceCommodityCodes", "referenceTariffItems", "conditions");

    private static final Set<String> JSONS = Set.of("technicalParameters", "verification");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private EntriesCsv() {}

    /**
     * The document with the entries of the table instead of its own.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code DOCUMENT_UNREADABLE}; pointers lead to the line
     *     of the table and its column
     */
    static AnnouncementDocument into(String document, byte[] table) {
        try {
            ObjectNode root = (ObjectNode) JSON.readTree(document);
            root.set("entries", entries(DocumentText.decoded(table == null ? new byte[0] : table)));
            return AnnouncementDocument.read(DocumentText.of(
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root), DocumentText.NO_READINGS));
        } catch (UnreadableDocument unreadable) {
            throw SentDocument.refusal(unreadable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON only", e);
        }
    }

    private static ArrayNode entries(String table) {
        List<Violation> violations = new ArrayList<>();
        ArrayNode entries = JSON.createArrayNode();
        try (MappingIterator<Map<String, String>> lines = CSV.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table.startsWith("\uFEFF") ? table.substring(1) : table)) {
            columns((CsvSchema) lines.getParser().getSchema(), violations);
            while (lines.hasNextValue()) {
                entries.add(entry(lines.nextValue(), "/entries/" + entries.size(), violations));
            }
        } catch (IOException notCsv) {
            violations.add(Violation.of(
                    "/entries/" + entries.size(),
                    Text.of("This line of the table cannot be read as CSV.", "表格该行无法按 CSV 读取。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ControlListProblem.DOCUMENT_UNREADABLE)
                    .detail(
                            violations.size() + " place(s) of the table cannot be read; nothing was stored.",
                            "表格有 " + violations.size() + " 处无法读取；未保存任何内容。")
                    .remedy(
                            "Columns are code, form, nameZh and the others that GET /v1/schemas/announcement describes.",
                            "列名为 code、form、nameZh 等，见 GET /v1/schemas/announcement。")
                    .violations(violations)
                    .exception();
        }
        return entries;
    }

    /** Says which columns nobody reads, whatever stands below them. */
    private static void columns(CsvSchema schema, List<Violation> violations) {
        for (String column : schema.getColumnNames()) {
            if (!TEXTS.contains(column) && !LISTS.contains(column) && !JSONS.contains(column)) {
                violations.add(Violation.of(
                        "/entries/0/" + column,
                        Text.of("There is no column " + column + ".", "没有名为 " + column + " 的列。")));
            }
        }
    }

    private static ObjectNode entry(Map<String, String> line, String pointer, List<Violation> violations) {
        ObjectNode entry = JSON.createObjectNode();
        line.forEach((column, cell) -> {
            if (cell == null || cell.isBlank()) {
                return;
            }
            if (TEXTS.contains(column)) {
                entry.put(column, cell);
            } else if (LISTS.contains(column)) {
                ArrayNode values = entry.putArray(column);
                for (String value : cell.strip().split("\\s+")) {
                    values.add(value);
                }
            } else if (JSONS.contains(column)) {
                entry.set(column, json(cell, pointer + "/" + column, violations));
            }
        });
        return entry;
    }

    private static JsonNode json(String cell, String pointer, List<Violation> violations) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException notJson) {
            violations.add(Violation.of(pointer, Text.of("JSON is needed in this cell.", "该单元格应为 JSON。")));
            return JSON.nullNode();
        }
    }
}
