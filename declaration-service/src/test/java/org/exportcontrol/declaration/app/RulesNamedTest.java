package org.exportcontrol.declaration.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule on customs is held by a test that names it, here or in the module whose work it is. */
class RulesNamedTest {

    private static final Pattern ID = Pattern.compile("\\b(?:CU|CH|AW)-\\d\\d\\b");

    private static final Set<String> RULES = Stream.of(ids("CU", 10), ids("CH", 13), ids("AW", 4))
            .flatMap(ids -> ids)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void eachRuleOnCustomsIsNamedByATest() throws IOException {
        Set<String> missing = new TreeSet<>(RULES);
        for (Path tests : testFolders()) {
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(RulesNamedTest::isOfATest)
                        .filter(file -> !file.endsWith("RulesNamedTest.java"))
                        .forEach(file -> missing.removeAll(named(file)));
            }
        }

        assertEquals(Set.of(), missing);
    }

    private static Set<Path> testFolders() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            return modules.map(module -> module.resolve("src/test"))
                    .filter(Files::isDirectory)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOfATest(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".csv");
    }

    private static Set<String> named(Path file) {
        try {
            return ID.matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ids(String family, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s-%02d".formatted(family, number));
    }
}
