package org.exportcontrol.local.cli;

import java.util.concurrent.Callable;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Starts everything on throw-away data, plays the story and stops.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(StackFolder.throwAway(options.data()), FreePorts.find());
        try (Stack stack = StackRun.start(plan, terminal)) {
            terminal.gap();
            stack.keepLogs();
        }
        return 0;
    }
}
