package org.exportcontrol.controllist.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many screenings of one line the packaged service answers in a second, against the least it can answer: a small JSON
 * object that it has in memory. Both in turns in the same process, so that what else the machine does strikes both.
 *
 * <p>Arguments: the service's jar, rounds, seconds a round, connections.
 */
public final class HttpBenchmark {

    private static final int PORT = 18_081;
    private static final int WARM_UP = 5;
    private static final String CONTROLLED = "/v1/screenings?asOf=2026-03-16&form=OXIDE&constituents=Dy"
            + "&compositionComplete=true&commodityCode=2846901500";

    private HttpBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Duration round = Duration.ofSeconds(Long.parseLong(arguments[2]));
        int connections = Integer.parseInt(arguments[3]);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            prepare(postgres);
            Process service = start(jar, postgres.getPort());
            try {
                awaitReady();
                measure(rounds, round, connections);
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private static void measure(int rounds, Duration round, int connections) throws Exception {
        Map<String, byte[]> requests = new LinkedHashMap<>();
        requests.put("GET editions/newest (baseline)", HttpLoad.get(PORT, "/v1/editions/newest"));
        requests.put("POST, controlled", screening(GoodsMix.OXIDE));
        requests.put("POST, not controlled", screening(GoodsMix.MAGNET_NOT_LISTED));
        requests.put("POST, needs review", screening(GoodsMix.OXIDE_IN_PART));
        requests.put("GET, controlled", HttpLoad.get(PORT, CONTROLLED));
        Map<String, List<Long>> perSecond = new LinkedHashMap<>();
        for (int i = -WARM_UP; i < rounds; i++) {
            for (Map.Entry<String, byte[]> request : requests.entrySet()) {
                long answers = HttpLoad.run(PORT, request.getValue(), connections, round);
                if (i >= 0) {
                    perSecond
                            .computeIfAbsent(request.getKey(), name -> new ArrayList<>())
                            .add(answers * 1_000 / round.toMillis());
                }
            }
        }
        long baseline = median(perSecond.values().iterator().next());
        perSecond.forEach((name, values) -> System.err.printf(
                "%-32s median %6d per second (%s), %.2f of the baseline%n",
                name, median(values), values, (double) median(values) / baseline));
    }

    private static byte[] screening(GoodsMix goods) {
        return HttpLoad.post(PORT, "/v1/screenings", "{\"asOf\": \"2026-03-16\", \"lines\": [" + goods.json() + "]}");
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role control_list_owner login password 'bench'");
            sql.execute("create role control_list_app login password 'bench'");
            sql.execute("create database control_list owner control_list_owner template template0 encoding 'UTF8'"
                    + " lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        }
    }

    private static Process start(Path jar, int postgres) throws IOException {
        Path key = Files.createTempFile("bench", ".jwks");
        Files.writeString(key, "{\"keys\":[]}");
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", jar.toString());
        Map<String, String> environment = service.environment();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(PORT));
        environment.put("QUARKUS_LOG_LEVEL", "WARN");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + postgres + "/control_list");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "control_list_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "bench");
        environment.put("QUARKUS_FLYWAY_USERNAME", "control_list_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", "bench");
        environment.put("MP_JWT_VERIFY_ISSUER", "http://localhost/bench");
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.toString());
        return service.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/q/health/ready"))
                .build();
        for (int tries = 0; tries < 600; tries++) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // said below if it goes on
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service is not ready after a minute");
    }
}
