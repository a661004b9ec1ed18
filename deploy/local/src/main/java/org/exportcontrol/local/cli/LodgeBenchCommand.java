package org.exportcontrol.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.exportcontrol.local.bench.CpuTimes;
import org.exportcontrol.local.bench.LodgeBenchmark;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.story.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench-lodge",
        description = "Measures lodgings through the gateway with all services on this machine.",
        mixinStandardHelpOptions = true)
final class LodgeBenchCommand implements Callable<Integer> {
    /** As a service would run for long: both compilers, and a heap that is not the least possible. */
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx384m", "-XX:+UseSerialGC");

    @Mixin
    private StackOptions options;

    @Option(names = "--jvm", paramLabel = "OPTION", description = "A further option of the services' JVMs.")
    private List<String> jvm = List.of();

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "240",
            description = "How long to lodge before anything is measured (default: ${DEFAULT-VALUE}); two cores take"
                    + " minutes to compile what a lodging runs through.")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.standard();
        StackPlan plan = options.plan(StackFolder.throwAway(options.data()), FreePorts.find())
                .withJvm(Stream.concat(JVM.stream(), jvm.stream()).toList());
        try (Stack stack = StackRun.start(plan, terminal)) {
            measure(stack, plan, terminal);
        }
        return 0;
    }

    private void measure(Stack stack, StackPlan plan, Terminal terminal) throws Exception {
        Gateway gateway = stack.gateway(new StoryTeller(terminal));
        LodgeBenchmark benchmark = new LodgeBenchmark(gateway, plan.ports().gateway(), gateway.token(DemoAccount.E1));
        terminal.gap();
        terminal.line("Warming up for " + warmUp + " s ...");
        benchmark.warmUp(Duration.ofSeconds(warmUp));
        CpuTimes[] before = new CpuTimes[1];
        Runnable look = () -> before[0] = new CpuTimes(stack);
        LodgeBenchmark.Result full = benchmark.atFullSpeed(look);
        print("full speed", full, new CpuTimes(stack).each(full.millis().size(), before[0]), terminal);
        LodgeBenchmark.Result half = benchmark.at(full.perSecond() / 2, look);
        print("half of it", half, new CpuTimes(stack).each(half.millis().size(), before[0]), terminal);
    }

    private static void print(String name, LodgeBenchmark.Result result, Map<String, Double> cpu, Terminal terminal) {
        terminal.line(String.format(
                Locale.ROOT,
                "%s: %.0f lodgings/s, p50 %.1f ms, p99 %.1f ms, most %.1f ms (%d lodgings)",
                name,
                result.perSecond(),
                result.quantile(0.5),
                result.quantile(0.99),
                result.quantile(1),
                result.millis().size()));
        cpu.forEach((part, millis) ->
                terminal.line(String.format(Locale.ROOT, "  %-24s %6.2f ms of processor each", part, millis)));
    }
}
