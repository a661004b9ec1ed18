package org.exportcontrol.local.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the gateway costs: the least answer that a service gives, asked for at the service itself, through the gateway with
 * a token, and through a plain proxy where there is one, all in turns in one run.
 */
public final class GatewayBenchmark {
    private static final String ANSWER = "/v1/editions/newest";
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 2;
    private static final Duration COMPILING = Duration.ofSeconds(60);
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Map<String, SteadyLoad> ways = new LinkedHashMap<>();
    private final Map<String, List<SteadyLoad.Result>> results = new LinkedHashMap<>();
    private final SteadyLoad throughGateway;

    /**
     * @param plainProxy its port, 0 for none
     * @param token      what the gateway checks
     */
    public GatewayBenchmark(int service, int gateway, int plainProxy, String token) throws IOException {
        throughGateway = new SteadyLoad(gateway, "/api/control-list" + ANSWER, token);
        ways.put("directly", new SteadyLoad(service, ANSWER, null));
        ways.put("through the gateway", throughGateway);
        if (plainProxy != 0) {
            awaitOpen(plainProxy);
            ways.put("through nginx", new SteadyLoad(plainProxy, "/api/control-list" + ANSWER, null));
        }
    }

    /**
     * One way to the service, at the median of the rounds.
     *
     * @param perSecond answers per second
     * @param p50       in milliseconds, as p99
     */
    public record Row(String way, double perSecond, double p50, double p99) {}

    /** As many at a time as the connections allow. */
    public List<Row> atFullSpeed() throws Exception {
        return measure(CONNECTIONS);
    }

    /** One after the other on one connection, which shows what one request costs. */
    public List<Row> oneByOne() throws Exception {
        return measure(1);
    }

    /** Keeps the gateway busy until its code is compiled, which takes two cores longer than the rounds would. */
    public void warmUp() throws Exception {
        throughGateway.run(CONNECTIONS, COMPILING);
    }

    private List<Row> measure(int connections) throws Exception {
        results.clear();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            for (Map.Entry<String, SteadyLoad> way : ways.entrySet()) {
                SteadyLoad.Result result = way.getValue().run(connections, ROUND);
                if (i >= 0) {
                    results.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return results.entrySet().stream()
                .map(way -> row(way.getKey(), way.getValue()))
                .toList();
    }

    private static Row row(String way, List<SteadyLoad.Result> rounds) {
        return new Row(
                way,
                median(rounds.stream().map(SteadyLoad.Result::perSecond)),
                median(rounds.stream().map(round -> round.millis(0.5))),
                median(rounds.stream().map(round -> round.millis(0.99))));
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /**
     * Keeps the gateway busy and looks at its memory each half minute.
     *
     * @param gateway its process
     * @param report  told how many megabytes of memory the process holds
     */
    public void watchMemory(ProcessHandle gateway, int minutes, Consumer<Long> report) throws Exception {
        for (int i = 0; i < 2 * minutes; i++) {
            throughGateway.run(CONNECTIONS, Duration.ofSeconds(30));
            report.accept(residentMegabytes(gateway));
        }
    }

    private static long residentMegabytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void awaitOpen(int port) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (attempt == 100) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
