package org.exportcontrol.license.measure;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A quantity greater than 0, written as a plain decimal of at most 12 digits before and 9 after the point. */
@Pattern(
        regexp = "(?=.*[1-9])[0-9]{1,12}(\\.[0-9]{1,9})?",
        message = "must be a plain decimal above 0 such as \"500\" or \"12.5\" | 应为大于 0 的十进制数，例如 \"500\" 或 \"12.5\"")
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Decimal {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
