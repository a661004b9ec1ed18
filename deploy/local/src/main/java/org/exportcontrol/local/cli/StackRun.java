package org.exportcontrol.local.cli;

import java.util.concurrent.CountDownLatch;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackPlan;

/** Starts a stack that ends with this process, however this process is told to end. */
final class StackRun {
    private StackRun() {}

    static Stack start(StackPlan plan, Terminal terminal) {
        return start(new Stack(plan, terminal), plan, terminal);
    }

    /** Starts a stack that somebody has prepared. */
    static Stack start(Stack stack, StackPlan plan, Terminal terminal) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, terminal), "stop-the-stack"));
        try {
            stack.prepare();
            LauncherLog.to(plan.folder().logs());
            terminal.heading("Starting the suite" + (plan.clockStart() == null ? "" : " at " + plan.clockStart()));
            stack.start();
            return stack;
        } catch (RuntimeException fault) {
            if (stack.isClosing()) {
                // Ctrl-C: the parts fail because they are being stopped, and the JVM ends when that is done.
                Processes.await(new CountDownLatch(1));
            }
            stack.close();
            throw fault;
        }
    }

    private static void stop(Stack stack, Terminal terminal) {
        if (!stack.isClosing()) {
            terminal.line("Stopping the suite");
        }
        stack.close();
    }
}
