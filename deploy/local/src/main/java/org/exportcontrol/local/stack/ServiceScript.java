package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.util.List;
import org.exportcontrol.local.process.StartScript;

/** How a service is started on a machine that has more to do than to run it. */
final class ServiceScript {
    private ServiceScript() {}

    static StartScript of(Service service, StackPlan plan, ServiceEnvironment environment) {
        StackFolder folder = plan.folder();
        return new StartScript(
                service.module(),
                folder.scripts(),
                folder.log(service.module()),
                environment.of(service),
                command(service, plan));
    }

    private static List<String> command(Service service, StackPlan plan) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Tells the processes of this stack from those of another one.
                "-Dsuite.run=" + plan.folder().scripts(),
                // Small and quickly there rather than fast for long.
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                service.jar(plan.home()).toString());
    }
}
