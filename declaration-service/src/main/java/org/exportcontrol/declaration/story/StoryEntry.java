package org.exportcontrol.declaration.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exportcontrol.common.audit.AuditRow;
import org.exportcontrol.common.problem.Text;

/**
 * One thing that happened.
 *
 * @param what happened, in a sentence
 * @param why what it means or rests on; absent where the sentence says it
 * @param words of the person, as given; absent where none were needed
 * @param by who did it; absent for what nobody did, such as the end of a term
 * @param rule id of the business rule
 * @param references names, numbers and digests under which more is found, for instance {@code notice} or {@code paper}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryEntry(
        Instant at,
        StoryKind kind,
        Text what,
        Text why,
        String words,
        Who by,
        String rule,
        String source,
        Map<String, String> references) {

    /**
     * A person or a worker.
     *
     * @param role one of the groups of a token, or {@code system}
     * @param organization unified social credit code, or the customs office; may be absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(String role, String name, String organization) {}

    public static StoryEntry of(Instant at, StoryKind kind, Text what) {
        return new StoryEntry(at, kind, what, null, null, null, null, null, Map.of());
    }

    public static StoryEntry of(Instant at, StoryKind kind, String en, String zh) {
        return of(at, kind, Text.of(en, zh));
    }

    public StoryEntry because(Text reason) {
        return new StoryEntry(at, kind, what, reason, words, by, rule, source, references);
    }

    public StoryEntry inWords(String said) {
        return new StoryEntry(at, kind, what, why, said, by, rule, source, references);
    }

    public StoryEntry under(String ruleId, String law) {
        return new StoryEntry(at, kind, what, why, words, by, ruleId, law, references);
    }

    /** By the person of a recorded move. */
    public StoryEntry by(AuditRow move) {
        Who who = new Who(move.role(), move.personName(), move.organization());
        return new StoryEntry(at, kind, what, why, words, who, rule, source, references);
    }

    /** @param value null adds nothing */
    public StoryEntry with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(references);
        more.put(name, value.toString());
        return new StoryEntry(at, kind, what, why, words, by, rule, source, more);
    }
}
