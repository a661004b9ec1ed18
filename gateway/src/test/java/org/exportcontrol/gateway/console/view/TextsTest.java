package org.exportcontrol.gateway.console.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern USED = Pattern.compile("\\bt:([A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    static Stream<String> areas() {
        return Texts.AREAS.stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void eachTextIsThereInBothLanguagesWithTheSameGaps(String area) {
        var english = Texts.read(area, Language.EN);
        var chinese = Texts.read(area, Language.ZH);

        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(gaps(english.getProperty(key)), gaps(chinese.getProperty(key)), key);
            assertTrue(
                    !english.getProperty(key).isBlank()
                            && !chinese.getProperty(key).isBlank(),
                    key);
            assertTrue(!CHINESE.matcher(english.getProperty(key)).find(), key);
        }
    }

    @Test
    void noKeyStandsInTwoAreas() {
        List<String> all = areas().flatMap(area -> Texts.read(area, Language.EN).stringPropertyNames().stream())
                .sorted()
                .toList();

        assertEquals(all.stream().distinct().toList(), all);
    }

    @Test
    void eachTextOfATemplateIsThere() throws IOException {
        Texts texts = new Texts();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                USED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .map(use -> use.group(1))
                        .filter(key -> texts.find(key, Language.EN).isEmpty())
                        .forEach(missing::add);
            }
        }

        assertEquals(Set.of(), missing);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
