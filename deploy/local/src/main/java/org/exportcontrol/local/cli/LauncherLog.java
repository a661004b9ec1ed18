package org.exportcontrol.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.exportcontrol.local.SuiteException;

/** Sends what the libraries log to a file: the terminal is for people. */
final class LauncherLog {
    private LauncherLog() {}

    static void to(Path logs) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        try {
            Files.createDirectories(logs);
            // "%" starts a placeholder in the pattern of a FileHandler.
            FileHandler file =
                    new FileHandler(logs.resolve("launcher.log").toString().replace("%", "%%"), false);
            file.setEncoding("UTF-8");
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
            root.setLevel(Level.INFO);
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, fault) -> root.log(Level.SEVERE, "Uncaught in thread " + thread.getName(), fault));
        } catch (IOException e) {
            throw new SuiteException("Cannot write logs to " + logs + ": " + e.getMessage());
        }
    }
}
