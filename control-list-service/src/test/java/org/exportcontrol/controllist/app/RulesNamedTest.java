package org.exportcontrol.controllist.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule on the list and on when goods match it is named by a test that holds it. Bans and grades by destination
 * (CL-12, CL-13) are license-service's.
 */
class RulesNamedTest {

    private static final Path TESTS = Path.of("src/test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CL-01", "CL-02", "CL-03", "CL-04", "CL-05", "CL-06", "CL-07", "CL-08", "CL-09", "CL-10", "CL-11",
                "CL-14", "CL-15", "MA-01", "MA-02", "MA-03", "MA-04", "MA-05", "MA-06", "MA-07", "MA-08", "MA-09",
                "MA-10", "MA-11", "MA-12"
            })
    void aTestNamesTheRule(String rule) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> naming = files.filter(file -> file.toString().matches(".*\\.(java|csv)"))
                    .filter(file -> !file.endsWith("RulesNamedTest.java"))
                    .filter(file -> holds(file, rule))
                    .toList();
            assertTrue(!naming.isEmpty(), rule + " is named by no test");
        }
    }

    private static boolean holds(Path file, String rule) {
        try {
            return Files.readString(file).contains(rule);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
