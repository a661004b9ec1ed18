package org.exportcontrol.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The body of each 4xx and 5xx answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type relative address that names the kind of problem
 * @param title what the kind is called
 * @param status the HTTP status, repeated
 * @param detail what happened in this case
 * @param instance path of the request
 * @param rule id of the business rule that refuses, absent where only the contract is broken
 * @param source law and article behind the rule
 * @param remedy what would cure it
 * @param violations every single thing that is wrong, each with a JSON pointer
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        String source,
        String remedy,
        List<Item> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the request body; empty for the body itself; {@code ?name} for a parameter
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String pointer, String detail, String rule, String source, String remedy) {

        static Item from(Violation violation, Language language) {
            return new Item(
                    violation.pointer(),
                    violation.detail().in(language),
                    violation.rule(),
                    violation.source(),
                    violation.remedy() == null ? null : violation.remedy().in(language));
        }
    }
}
