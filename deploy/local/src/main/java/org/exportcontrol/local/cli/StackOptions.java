package org.exportcontrol.local.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.settings.Settings;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import picocli.CommandLine.Option;

/** What the commands that start a stack have in common. */
final class StackOptions {
    private final Settings settings = new Settings(System.getenv());

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Start the clocks at this date (2026-03-16) or instant; tokens stay on real time.")
    private String at;

    /** The root of the checkout, as the script gives it. */
    static Path home() {
        return Path.of(System.getProperty("suite.home", "")).toAbsolutePath().normalize();
    }

    Settings settings() {
        return settings;
    }

    Path data() {
        return settings.data(home());
    }

    StackPlan plan(StackFolder folder, Ports ports) {
        return new StackPlan(home(), folder, ports, clockStart(), settings.startTimeout());
    }

    /** The date or instant given with --at, or null. */
    String clockStart() {
        if (at == null || isDate(at) || isInstant(at)) {
            return at;
        }
        throw new SuiteException(
                "--at takes a date such as 2026-03-16 or an instant such as 2026-03-16T01:00:00Z, not '" + at + "'");
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
