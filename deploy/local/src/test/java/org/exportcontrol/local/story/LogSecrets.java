package org.exportcontrol.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what must stand in no log: values that a test knows, and the shapes of tokens and keys. What it reports names
 * the place and the kind, so that the report itself gives nothing away.
 */
final class LogSecrets {
    /** A text of fewer bytes is found in every log by accident. */
    private static final int SHORTEST = 8;

    private static final Map<String, Pattern> SHAPES = Map.of(
            "a token", Pattern.compile("eyJ[\\w-]+\\.[\\w-]*\\.[\\w-]+"),
            "a bearer header", Pattern.compile("(?i)bearer [\\w-]{16,}"),
            "a private key", Pattern.compile("PRIVATE KEY|\"d\"\\s*:\\s*\"[\\w-]{20,}"),
            "a session cookie", Pattern.compile("q_session[^=\\s]*=[^\\s;]{8,}"));

    private final Map<String, String> kindsOfValues = new LinkedHashMap<>();

    /** Takes note of a value that must be found nowhere. */
    LogSecrets never(String kind, String value) {
        if (value.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException(kind + " is too short to be looked for");
        }
        kindsOfValues.put(value, kind);
        return this;
    }

    /** Where a secret stands, as file, line and kind, for each log of a folder. */
    List<String> foundIn(Path folder) {
        List<String> found = new ArrayList<>();
        for (Path log : logsOf(folder)) {
            int number = 0;
            for (String line : lines(log)) {
                number++;
                for (String kind : kindsIn(line)) {
                    found.add(log.getFileName() + ":" + number + " " + kind);
                }
            }
        }
        return found;
    }

    /** The logs of a folder, by name. */
    static List<Path> logsOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeSet<String> kindsIn(String line) {
        TreeSet<String> kinds = new TreeSet<>();
        kindsOfValues.forEach((value, kind) -> {
            if (line.contains(value)) {
                kinds.add(kind);
            }
        });
        SHAPES.forEach((kind, shape) -> {
            if (shape.matcher(line).find()) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /** The server of the databases may write bytes that are no text. */
    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
