package org.exportcontrol.common.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a refusal says: which kind of problem, what happened here, which rule of which law asks for it, and what would
 * cure it. Built by {@link #of(ProblemType)} and thrown as a {@link ProblemException}.
 */
public final class Problem {

    private final ProblemType type;
    private Text detail;
    private String rule;
    private String source;
    private Text remedy;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type) {
        this.type = type;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type);
    }

    /** What happened in this case, in a sentence that a person can act on. */
    public Problem detail(Text text) {
        this.detail = text;
        return this;
    }

    public Problem detail(String en, String zh) {
        return detail(Text.of(en, zh));
    }

    /** The id of the business rule that refuses, for instance {@code CH-07}. */
    public Problem rule(String id, String lawAndArticle) {
        this.rule = id;
        this.source = lawAndArticle;
        return this;
    }

    /** What would cure it. */
    public Problem remedy(String en, String zh) {
        this.remedy = Text.of(en, zh);
        return this;
    }

    public Problem violations(List<Violation> found) {
        this.violations.addAll(found);
        return this;
    }

    /** A header that the answer must carry, for instance {@code Retry-After}. */
    public Problem header(String name, String value) {
        this.headers.put(name, value);
        return this;
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    public ProblemException causedBy(Throwable cause) {
        ProblemException exception = new ProblemException(this);
        exception.initCause(cause);
        return exception;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The answer's body in one language. */
    public ProblemBody in(Language language, String instance) {
        return new ProblemBody(
                type.uri(),
                type.title().in(language),
                type.status(),
                detail == null ? null : detail.in(language),
                instance,
                rule,
                source,
                remedy == null ? null : remedy.in(language),
                violations.stream()
                        .map(violation -> ProblemBody.Item.from(violation, language))
                        .toList());
    }
}
