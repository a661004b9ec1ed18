package org.exportcontrol.local.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Starts everything and stays until Ctrl-C.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(
                StackFolder.lasting(options.data()), options.settings().ports());
        try (Stack stack = StackRun.start(plan, terminal)) {
            new Welcome(plan, terminal).print();
            stack.watch();
            Processes.await(new CountDownLatch(1));
        }
        return 0;
    }
}
