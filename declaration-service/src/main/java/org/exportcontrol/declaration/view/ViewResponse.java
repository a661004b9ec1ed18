package org.exportcontrol.declaration.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a person saw a file on a day.
 *
 * @param day by Beijing time
 * @param versionSeen the highest version shown that day
 */
public record ViewResponse(
        String subject, String role, LocalDate day, Instant firstAt, Instant lastAt, long versionSeen) {}
