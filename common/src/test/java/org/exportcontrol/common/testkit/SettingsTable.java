package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the table under "## Settings" of the module's README with its configuration mappings: each setting stands
 * there with its default, and nothing else does. A row begins with {@code | `key` | `default` |}; {@code none} marks a
 * setting without a default.
 */
public abstract class SettingsTable {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9.-]+)` \\| (?:`([^`]*)`|none) \\|.*");

    /** The module's mappings, those of common included. */
    protected abstract List<Class<?>> mappings();

    @Test
    void theReadmeNamesEachSettingWithItsDefault() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Class<?> mapping : mappings()) {
            collect(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, expected);
        }
        Map<String, String> written = new TreeMap<>();
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String section = readme.substring(readme.indexOf("\n## Settings")).split("\n## ")[1];
        try (Stream<String> lines = section.lines()) {
            lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> written.put(row.group(1), row.group(2) == null ? "none" : row.group(2)));
        }
        assertEquals(expected, written);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        for (Method method : type.getDeclaredMethods()) {
            WithName name = method.getAnnotation(WithName.class);
            String key = prefix + '.' + (name == null ? kebab(method.getName()) : name.value());
            WithDefault preset = method.getAnnotation(WithDefault.class);
            boolean group = method.getReturnType().isInterface()
                    && preset == null
                    && method.getReturnType().getName().startsWith("org.exportcontrol");
            if (group) {
                collect(key, method.getReturnType(), settings);
            } else {
                settings.put(key, preset == null ? "none" : preset.value());
            }
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
