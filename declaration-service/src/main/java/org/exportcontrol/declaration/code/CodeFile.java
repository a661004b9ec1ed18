package org.exportcontrol.declaration.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * A code table as a text: lines {@code # source: …} and {@code # complete: true}, a line that names the columns, then a
 * line for each row with {@code code,zh,en,from,to,meaning}; a value with a comma stands in double quotes.
 */
final class CodeFile {

    private static final List<String> COLUMNS = List.of("code", "zh", "en", "from", "to", "meaning");
    private static final Pattern VALUE = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))(,|$)");

    private CodeFile() {}

    static CodeTable shipped(CodeTableName name) {
        String path = "/code-tables/" + name.path() + ".csv";
        try (InputStream file = CodeFile.class.getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
            CodeTableRequest read = read(text);
            return new CodeTable(name, 0, read.source(), read.complete(), read.rows());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code VALIDATION_FAILED} with every line that cannot be read */
    static CodeTableRequest read(String text) {
        String source = null;
        boolean complete = false;
        boolean named = false;
        List<CodeRow> rows = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        String[] lines = text.replace("\ufeff", "").split("\\R");
        for (int place = 0; place < lines.length; place++) {
            String line = lines[place].strip();
            if (line.startsWith("# source:")) {
                source = line.substring("# source:".length()).strip();
            } else if (line.startsWith("# complete:")) {
                complete = Boolean.parseBoolean(
                        line.substring("# complete:".length()).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                boolean first = !named;
                named = true;
                read(line, place + 1, first, rows, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail(faults.get(0).detail())
                    .violations(faults)
                    .exception();
        }
        return new CodeTableRequest(source, complete, rows);
    }

    private static void read(String line, int number, boolean first, List<CodeRow> rows, List<Violation> faults) {
        List<String> values = values(line);
        if (first) {
            if (!values.equals(COLUMNS)) {
                faults.add(fault(number, "names other columns than " + COLUMNS, "的列名应为 " + COLUMNS));
            }
            return;
        }
        if (values.size() != COLUMNS.size()) {
            faults.add(fault(number, "has not " + COLUMNS.size() + " values", "应有 " + COLUMNS.size() + " 个值"));
            return;
        }
        try {
            rows.add(new CodeRow(
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    day(values.get(3)),
                    day(values.get(4)),
                    text(values.get(5))));
        } catch (DateTimeParseException noDay) {
            faults.add(fault(
                    number,
                    "has a date that is none: " + noDay.getParsedString(),
                    "的日期无法识别：" + noDay.getParsedString()));
        }
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            values.add(quoted == null ? matcher.group(2).strip() : quoted.replace("\"\"", "\""));
            if (matcher.group(3).isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Violation fault(int line, String en, String zh) {
        return Violation.of("", Text.of("Line " + line + " " + en + ".", "第 " + line + " 行" + zh + "。"));
    }
}
