package org.exportcontrol.common.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One sentence in the two languages of the suite. Both are always given: what a Chinese officer reads and what a
 * foreign party reads must come from the same place.
 *
 * @param en American English
 * @param zh simplified Chinese
 */
@RegisterForReflection
public record Text(String en, String zh) {

    public static Text of(String en, String zh) {
        return new Text(en, zh);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
