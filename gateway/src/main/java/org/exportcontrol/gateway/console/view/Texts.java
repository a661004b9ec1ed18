package org.exportcontrol.gateway.console.view;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.exportcontrol.common.problem.Language;

/**
 * The words of the pages, in files by area and language: {@code console/texts/<area>.<en|zh>.properties}. A key stands
 * in one area, and in both languages of it.
 */
@Singleton
public class Texts {

    /** The files; whoever adds one names it here. */
    public static final List<String> AREAS = List.of("common", "list", "exporter", "mofcom", "customs");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            Properties all = new Properties();
            AREAS.forEach(area -> all.putAll(read(area, language)));
            texts.put(language, all);
        }
    }

    /** The texts of one area and language. */
    static Properties read(String area, Language language) {
        String file = "/console/texts/" + area + "." + language.tag() + ".properties";
        Properties read = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + file);
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> find(String key, Language language) {
        return Optional.ofNullable(texts.get(language).getProperty(key));
    }

    /**
     * A text with its gaps filled.
     *
     * @param values what goes into <code>{0}</code>, <code>{1}</code> and so on
     * @throws NoSuchElementException when there is no such text: a fault of the page
     */
    public String get(String key, Language language, Object... values) {
        String text = find(key, language)
                .orElseThrow(() -> new NoSuchElementException("No text " + key + " in " + language.tag()));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The word for a code of the API; the code itself for one that was added there later. */
    public String ofCode(String kind, String code, Language language) {
        return find(kind + "_" + code, language).orElse(code);
    }
}
