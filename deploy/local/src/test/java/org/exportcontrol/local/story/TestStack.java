package org.exportcontrol.local.story;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.stack.Progress;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.trial.FaultyStack;

/** The packaged suite on free ports and throw-away data, started once for all end-to-end tests of a JVM. */
public final class TestStack {
    private static FaultyStack stack;
    private static StackPlan plan;

    private TestStack() {}

    static Stack get() {
        return faulty().stack();
    }

    /** The same with the means to make it fail. */
    public static synchronized FaultyStack faulty() {
        if (stack == null) {
            Path home =
                    Path.of(System.getProperty("suite.home")).toAbsolutePath().normalize();
            StackFolder folder = StackFolder.throwAway(Path.of("target/suite").toAbsolutePath());
            plan = new StackPlan(home, folder, FreePorts.find(), null, Duration.ofMinutes(3));
            Stack starting = new Stack(plan, new Silence());
            FaultyStack faulty = new FaultyStack(starting, plan);
            Runtime.getRuntime().addShutdownHook(new Thread(starting::close));
            starting.prepare();
            starting.start();
            starting.keepLogs();
            stack = faulty;
        }
        return stack;
    }

    /** Where its parts listen. */
    public static synchronized Ports ports() {
        faulty();
        return plan.ports();
    }

    /** Where it keeps its files. */
    static synchronized StackFolder folder() {
        faulty();
        return plan.folder();
    }

    /** Says nothing. */
    public static class Silence implements Progress, Narrator {
        @Override
        public void leftoversStopped(int processes) {}

        @Override
        public void waitingFor(List<String> parts) {}

        @Override
        public void ready(String part, String address, Duration took) {}

        @Override
        public void ended(String service, Path script) {}

        @Override
        public void back(String service) {}

        @Override
        public void step(int number, int of, String title) {}

        @Override
        public void does(DemoAccount who, String what) {}

        @Override
        public void call(String method, String path, int status) {}

        @Override
        public void answer(String name, String value) {}

        @Override
        public void reason(String where, String what, String rule) {}
    }
}
