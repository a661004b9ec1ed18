package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each business rule of some families is held by a test that names it, in whatever module does the work. */
public abstract class RulesNamed {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2}-\\d\\d\\b");

    /** The families with the number of their last rule, for instance {@code CH} with 13. */
    protected abstract Map<String, Integer> families();

    @Test
    void eachRuleIsNamedByATest() throws IOException {
        Set<String> missing = families().entrySet().stream()
                .flatMap(family -> ids(family.getKey(), family.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path tests : testFolders()) {
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(RulesNamed::isOfATest)
                        .filter(file -> !file.getFileName().toString().startsWith("RulesNamed"))
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
