package org.exportcontrol.local.cli;

import java.util.concurrent.Callable;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.trial.FaultyStack;
import org.exportcontrol.local.trial.RestoreDrill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "drill",
        description = "Backs up, destroys and restores throw-away data to a moment, then checks what is there.",
        mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(StackFolder.throwAway(options.data()), FreePorts.find());
        Stack stack = new Stack(plan, terminal);
        FaultyStack faulty = new FaultyStack(stack, plan);
        try (stack) {
            StackRun.start(stack, plan, terminal);
            terminal.gap();
            terminal.heading("Backup, disaster, restore");
            RestoreDrill drill = new RestoreDrill(
                    faulty,
                    new StoryTeller(terminal),
                    plan.folder().root().resolve("backup"),
                    step -> terminal.line("  " + step));
            RestoreDrill.Report report = drill.run();
            terminal.gap();
            terminal.line("declarations  " + report.checked().states());
            terminal.line(terminal.good("All that was answered before the moment is there, nothing else is, and the"
                            + " books agree")
                    + " (%.1f s until the database took writes)"
                            .formatted(report.restoring().toMillis() / 1000.0));
        } catch (SuiteException fault) {
            stack.keepLogs();
            terminal.line("The logs are kept in " + plan.folder().logs());
            throw fault;
        }
        return 0;
    }
}
