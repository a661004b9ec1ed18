package org.exportcontrol.license.app;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text in any script, of 1 to 2,000 characters. Longer ones are refused, never cut. The character U+0000, which
 * PostgreSQL cannot keep, is no text. Null passes.
 */
@Size(max = 2000, message = "may have 2,000 characters at most | 最多 2000 个字符")
@Pattern(
        regexp = "(?s)[^\\x00]*[^\\s\\x00][^\\x00]*",
        message = "is empty or holds a character that cannot be kept | 为空白或含有无法保存的字符")
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
