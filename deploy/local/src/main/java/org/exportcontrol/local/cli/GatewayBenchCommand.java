package org.exportcontrol.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exportcontrol.local.bench.GatewayBenchmark;
import org.exportcontrol.local.bench.PlainProxy;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench-gateway",
        description = "Measures the gateway against the service itself and, where it is installed, against nginx.",
        mixinStandardHelpOptions = true)
final class GatewayBenchCommand implements Callable<Integer> {
    /** As a service would run for long: both compilers, and a heap that is not the least possible. */
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC");

    @Mixin
    private StackOptions options;

    @Option(names = "--minutes", description = "How long the memory is watched; 5 by default.")
    private int minutes = 5;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(StackFolder.throwAway(options.data()), FreePorts.find())
                .withJvm(JVM);
        try (Stack stack = StackRun.start(plan, terminal)) {
            Optional<Path> nginx = PlainProxy.program();
            if (nginx.isEmpty()) {
                terminal.line("nginx is not installed: the comparison with it is left out.");
                measure(stack, plan, 0, terminal);
                return 0;
            }
            int port = FreePorts.beside(plan.ports(), 1).get(0);
            Path folder = Files.createDirectories(plan.folder().root().resolve("nginx"));
            try (PlainProxy proxy =
                    PlainProxy.start(nginx.get(), folder, plan.ports().controlList(), port)) {
                measure(stack, plan, proxy.port(), terminal);
            }
        }
        return 0;
    }

    private void measure(Stack stack, StackPlan plan, int plainProxy, Terminal terminal) throws Exception {
        String token = stack.gateway(new StoryTeller(terminal)).token(DemoAccount.E1);
        GatewayBenchmark benchmark =
                new GatewayBenchmark(plan.ports().controlList(), plan.ports().gateway(), plainProxy, token);
        terminal.gap();
        benchmark.warmUp();
        print("32 connections", benchmark.atFullSpeed(), terminal);
        print("one connection", benchmark.oneByOne(), terminal);
        ProcessHandle gateway = stack.process(Service.GATEWAY).running().orElseThrow();
        benchmark.watchMemory(
                gateway, minutes, megabytes -> terminal.line("memory of the gateway: " + megabytes + " MB"));
    }

    private static void print(String name, List<GatewayBenchmark.Row> rows, Terminal terminal) {
        for (GatewayBenchmark.Row row : rows) {
            terminal.line(String.format(
                    Locale.ROOT,
                    "%s, %-20s %8.0f answers/s, p50 %6.2f ms, p99 %6.2f ms",
                    name,
                    row.way(),
                    row.perSecond(),
                    row.p50(),
                    row.p99()));
        }
    }
}
