package org.exportcontrol.common.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the request body ({@code ""} is the body itself), or {@code ?name} for a query
 *     parameter
 * @param detail what is wrong there
 * @param rule id of the business rule, for instance {@code CU-08}; null where only the contract is broken
 * @param source law and article, null where only the contract is broken
 * @param remedy what would cure it, may be null where the detail says it already
 */
@RegisterForReflection
public record Violation(String pointer, Text detail, String rule, String source, Text remedy) {

    public static Violation of(String pointer, Text detail) {
        return new Violation(pointer, detail, null, null, null);
    }
}
