package org.exportcontrol.local.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(SUITE_[A-Z_]+)` \\| `([^`]*)` \\|");

    @Test
    void theTableOfSettingsIsComplete() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            documented.put(row.group(1), row.group(2));
        }

        Map<String, String> settings = Arrays.stream(Setting.values())
                .collect(Collectors.toMap(Setting::variable, Setting::defaultValue, (a, b) -> a, TreeMap::new));
        assertEquals(settings, documented);
    }
}
