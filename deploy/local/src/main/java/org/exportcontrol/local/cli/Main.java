package org.exportcontrol.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.exportcontrol.local.SuiteException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher behind the script {@code ./suite}. */
@Command(
        name = "suite",
        description = "Runs the export control suite on this machine.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            SoakCommand.class,
            DrillCommand.class,
            LodgeBenchCommand.class,
            GatewayBenchCommand.class,
            ResetCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit code: 0, 1 for a fault, 2 for a wrong call. */
    public static void main(String[] arguments) {
        speakUtf8();
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((fault, command, parsed) -> report(fault))
                .execute(arguments);
    }

    /** Java 17 prints in the locale's encoding whatever its options say. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    private static int report(Exception fault) throws Exception {
        if (!(fault instanceof SuiteException expected)) {
            throw fault;
        }
        System.err.println("suite: " + expected.getMessage());
        expected.details().forEach(line -> System.err.println("  " + line));
        return 1;
    }
}
