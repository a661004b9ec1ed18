package org.exportcontrol.license.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The packaged service in a process of its own, with the settings it ships with. */
final class LicenseServiceProcess implements AutoCloseable {

    private final int port;
    private final Process process;
    private final Path keys;
    private final ServiceToken token;

    /** Starts it and waits until it is ready. */
    LicenseServiceProcess(Path jar, int port, BenchDatabase database) throws Exception {
        this.port = port;
        token = new ServiceToken();
        keys = Files.createTempFile("bench", ".jwks");
        Files.writeString(keys, token.keySet());
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", jar.toString());
        Map<String, String> environment = service.environment();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_LOG_LEVEL", "WARN");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", BenchDatabase.APP);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", BenchDatabase.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", BenchDatabase.OWNER);
        environment.put("QUARKUS_FLYWAY_PASSWORD", BenchDatabase.PASSWORD);
        environment.put("MP_JWT_VERIFY_ISSUER", ServiceToken.ISSUER);
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.toString());
        process = service.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also after Ctrl-C
        try {
            awaitReady();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    HoldClient client() throws Exception {
        return new ServiceClient(port, token.signed());
    }

    /** See {@link RefusedClient}. */
    HoldClient refusedClient() throws Exception {
        return new RefusedClient(port, token.signed());
    }

    private void awaitReady() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
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

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(keys);
    }
}
