package org.exportcontrol.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.trial.FaultyStack;
import org.exportcontrol.local.trial.Soak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "soak",
        description = "Makes faults at random under load on throw-away data, then checks that nothing is lost.",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options;

    @Parameters(index = "0", defaultValue = "10", description = "How long, in minutes (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Parameters(index = "1", arity = "0..1", description = "The seed of an earlier run, to have its faults again.")
    private Long seed;

    @Override
    public Integer call() {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000_000) : seed;
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(StackFolder.throwAway(options.data()), FreePorts.find());
        Stack stack = new Stack(plan, terminal);
        FaultyStack faulty = new FaultyStack(stack, plan);
        try (stack) {
            StackRun.start(stack, plan, terminal);
            terminal.gap();
            terminal.heading("Faults for %d minute(s), seed %d".formatted(minutes, chosen));
            Instant begin = Instant.now();
            Soak soak = new Soak(
                    faulty,
                    new StoryTeller(terminal),
                    chosen,
                    fault -> terminal.line("  %4d s  %s"
                            .formatted(Duration.between(begin, Instant.now()).toSeconds(), fault)));
            print(soak.run(Duration.ofMinutes(minutes)), chosen, terminal);
        } catch (SuiteException fault) {
            stack.keepLogs();
            terminal.line(
                    "Seed " + chosen + "; the logs are kept in " + plan.folder().logs());
            throw fault;
        }
        return 0;
    }

    private static void print(Soak.Report report, long seed, Terminal terminal) {
        terminal.gap();
        terminal.line("faults        " + report.faults());
        terminal.line("answers       " + report.statuses() + " (0: none)");
        terminal.line("declarations  " + report.checked().states());
        terminal.line("handled       " + report.handled());
        terminal.line(terminal.good("Zero differences over %d line(s) on licenses; nothing lost, nothing hangs"
                        .formatted(report.checked().compared()))
                + " (seed %d)".formatted(seed));
    }
}
