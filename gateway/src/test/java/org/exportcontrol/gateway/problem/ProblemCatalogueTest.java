package org.exportcontrol.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that adds a problem adds a row here: without one its type would lead to nothing. */
class ProblemCatalogueTest {

    private static final Pattern CONSTANT = Pattern.compile(
            "^    ([A-Z_]+)\\((\\d{3}),\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)",
            Pattern.MULTILINE);
    private static final Pattern ROW =
            Pattern.compile("^\\| `/problems/([a-z-]+)` \\| \\d{3} \\| (.*) \\|$", Pattern.MULTILINE);

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @ParameterizedTest
    @CsvSource({
        "common,               src/main/java/org/exportcontrol/common/problem/CommonProblem.java",
        "control-list-service, src/main/java/org/exportcontrol/controllist/app/ControlListProblem.java",
        "license-service,      src/main/java/org/exportcontrol/license/app/LicenseProblem.java",
        "declaration-service,  src/main/java/org/exportcontrol/declaration/file/DeclarationProblem.java",
        "gateway,              src/main/java/org/exportcontrol/gateway/problem/GatewayProblem.java"
    })
    void eachProblemOfAServiceIsExplained(String service, String source) throws IOException {
        Set<String> inCode = new TreeSet<>();
        CONSTANT.matcher(Files.readString(Path.of("..", service, source)))
                .results()
                .map(ProblemCatalogueTest::asRow)
                .forEach(inCode::add);
        Set<String> explained = new TreeSet<>();
        catalogue.all().values().forEach(entries -> entries.stream()
                .filter(entry -> entry.service().equals(service))
                .forEach(entry -> explained.add(row(
                        entry.type(),
                        Integer.toString(entry.status()),
                        entry.title().en(),
                        entry.title().zh()))));

        assertFalse(inCode.isEmpty());
        assertEquals(inCode, explained, "src/main/resources/problems/catalogue.txt must follow " + source);
    }

    @ParameterizedTest
    @CsvSource({"control-list-service", "license-service", "declaration-service", "gateway"})
    void theExplanationIsThatOfTheReadme(String service) throws IOException {
        Map<String, String> written = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("..", service, "README.md")))
                .results()
                .forEach(row -> written.put(row.group(1), row.group(2)));
        Map<String, String> explained = new TreeMap<>();
        catalogue.all().values().forEach(entries -> entries.stream()
                .filter(entry -> entry.service().equals(service))
                .forEach(entry -> explained.put(entry.type(), entry.when().en())));

        assertEquals(written, explained, "src/main/resources/problems/catalogue.txt must follow the README");
    }

    @Test
    void oneTypeHasOneStatus() {
        catalogue
                .all()
                .forEach((type, entries) -> assertEquals(
                        1,
                        entries.stream()
                                .map(ProblemCatalogue.Entry::status)
                                .distinct()
                                .count(),
                        type));
    }

    private static String asRow(MatchResult constant) {
        return row(
                constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'),
                constant.group(2),
                constant.group(3),
                constant.group(4));
    }

    private static String row(String type, String status, String en, String zh) {
        return String.join(" | ", type, status, en, zh);
    }
}
