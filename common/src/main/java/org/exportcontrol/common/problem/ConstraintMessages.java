package org.exportcontrol.common.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/**
 * What a broken bean-validation constraint says in both languages. A constraint may carry its own sentence as
 * {@code message = "english | 中文"}.
 */
final class ConstraintMessages {

    private static final Map<String, Text> KNOWN = Map.of(
            "NotNull", Text.of("A value is needed.", "此项必填。"),
            "NotBlank", Text.of("A value is needed; blanks are none.", "此项必填，不能为空白。"),
            "NotEmpty", Text.of("At least one is needed.", "至少需要一项。"));

    private ConstraintMessages() {}

    static Text of(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        int bar = message.indexOf(" | ");
        if (bar > 0) {
            return Text.of(message.substring(0, bar), message.substring(bar + 3));
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return KNOWN.getOrDefault(constraint, Text.of("The value " + message + ".", "值不符合要求：" + message + "。"));
    }
}
