package org.exportcontrol.license.app;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day of the years 1900 to 9999: what ISO allows beyond them fits no database and no law. Null passes. */
@Constraint(validatedBy = CalendarDay.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDay {

    String message() default "must be a day of the years 1900 to 9999 | 应为 1900 至 9999 年间的日期";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the year. */
    class Check implements ConstraintValidator<CalendarDay, LocalDate> {

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 1900 && day.getYear() <= 9999);
        }
    }
}
