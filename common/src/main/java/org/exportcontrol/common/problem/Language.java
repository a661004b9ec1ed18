package org.exportcontrol.common.problem;

import java.util.Locale;

/** The languages an answer can be given in. */
public enum Language {
    EN,
    ZH;

    /**
     * Chooses by an {@code Accept-Language} header.
     *
     * @param header the header's value, may be null
     * @return the first of Chinese and English in the caller's order of preference; English when neither is named or
     *     the header cannot be read
     */
    public static Language preferred(String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().toLowerCase(Locale.ROOT))
                    .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                    .findFirst()
                    .map(range -> range.startsWith("zh") ? ZH : EN)
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /** The tag for {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
