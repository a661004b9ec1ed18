package org.exportcontrol.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.exportcontrol.local.SuiteException;
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
            play(plan, stack, terminal);
        }
        return 0;
    }

    private void play(StackPlan plan, Stack stack, Terminal terminal) {
        StoryTeller teller = new StoryTeller(terminal);
        Instant begin = Instant.now();
        try {
            stack.story(teller).play();
        } catch (SuiteException fault) {
            stack.keepLogs();
            terminal.gap();
            terminal.line(
                    "The logs of the services are kept in " + plan.folder().logs());
            throw fault;
        }
        terminal.gap();
        terminal.line(terminal.good("The story holds, every answer as expected")
                + " (%d s)".formatted(Duration.between(begin, Instant.now()).toSeconds()));
    }
}
