package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportcontrol.local.process.StartScript;

/** How a service is started on a machine that has more to do than to run it. */
final class ServiceScript {
    private ServiceScript() {}

    /**
     * @param name      the service, or another name for a further process of it
     * @param variables its environment
     */
    static StartScript of(Service service, String name, StackPlan plan, Map<String, String> variables) {
        StackFolder folder = plan.folder();
        return new StartScript(name, folder.scripts(), folder.log(name), variables, command(service, plan));
    }

    private static List<String> command(Service service, StackPlan plan) {
        String program = service.program(plan.home()).toString();
        // Tells the processes of this stack from those of another one.
        String mark = "-Dsuite.run=" + plan.folder().scripts();
        if (Service.isNative()) {
            return List.of(program, mark);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark);
        command.addAll(plan.jvm());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", program));
        return command;
    }
}
