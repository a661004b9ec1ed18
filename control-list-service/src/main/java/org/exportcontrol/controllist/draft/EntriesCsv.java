package org.exportcontrol.controllist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
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
 * parted by blanks.
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

    private static final ObjectMapper JSON = new ObjectMapper();
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
            while (lines.hasNextValue()) {
                entries.add(entry(lines.nextValue(), entries.size(), violations));
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
                            "Columns are code, form, nameZh and the others of schema/announcement.schema.json.",
                            "列名为 code、form、nameZh 等，见 schema/announcement.schema.json。")
                    .violations(violations)
                    .exception();
        }
        return entries;
    }

    private static ObjectNode entry(Map<String, String> line, int number, List<Violation> violations) {
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
            } else if (number == 0) {
                violations.add(Violation.of(
                        "/entries/0/" + column,
                        Text.of("There is no column " + column + ".", "没有名为 " + column + " 的列。")));
            }
        });
        return entry;
    }
}
