package org.exportcontrol.local.story;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.postgres.Passwords;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Progress;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;

/** The packaged suite on free ports and throw-away data, started once for all end-to-end tests of a JVM. */
final class TestStack {
    private static StackPlan plan;
    private static Stack stack;

    private TestStack() {}

    static synchronized Stack get() {
        if (stack == null) {
            Path home =
                    Path.of(System.getProperty("suite.home")).toAbsolutePath().normalize();
            StackFolder folder = StackFolder.throwAway(Path.of("target/suite").toAbsolutePath());
            plan = new StackPlan(home, folder, FreePorts.find(), null, Duration.ofMinutes(3));
            Stack starting = new Stack(plan, new Silence());
            Runtime.getRuntime().addShutdownHook(new Thread(starting::close));
            starting.prepare();
            starting.start();
            starting.keepLogs();
            stack = starting;
        }
        return stack;
    }

    /** A session in a database past its service, as the owner of the tables. */
    static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(plan.ports().postgres()),
                database.owner(),
                passwords().of(database.owner()));
    }

    private static Passwords passwords() {
        return Passwords.keptIn(plan.folder().root().resolve("passwords.properties"));
    }

    /** Says nothing. */
    static final class Silence implements Progress, Narrator {
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
