package org.exportcontrol.gateway.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.Test;

/** The catalogue of the gateway's problems is complete: each is documented, and each is brought about by a test. */
class ErrorSurfaceTest {

    private static final Pattern ROW = Pattern.compile("\\| `/problems/([a-z-]+)` \\| (\\d{3}) \\|");

    @Test
    void theReadmeListsEachProblemWithItsStatus() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        List<String> listed = ROW.matcher(readme)
                .results()
                .map((MatchResult row) -> "/problems/" + row.group(1) + " " + row.group(2))
                .toList();

        assertEquals(
                Arrays.stream(GatewayProblem.values())
                        .map(problem -> problem.uri() + " " + problem.status())
                        .toList(),
                listed);
    }

    @Test
    void eachProblemIsBroughtAboutByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                tests.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }

        assertEquals(
                List.of(),
                Arrays.stream(GatewayProblem.values())
                        .filter(problem -> tests.indexOf("GatewayProblem." + problem.name()) < 0)
                        .toList());
    }
}
