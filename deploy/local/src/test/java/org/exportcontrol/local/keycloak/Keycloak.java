package org.exportcontrol.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.local.process.LogTail;
import org.exportcontrol.local.process.Processes;

/** A Keycloak of this test's own on the loopback interface, with the realm of {@code deploy/keycloak} imported. */
final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String console;
    private final Path log;
    private final Map<String, String> secrets;
    private final Web web = new Web();
    private final Process process;

    /** @param console the address of the only console that may log people in here */
    Keycloak(int port, String console) {
        address = "http://localhost:" + port;
        this.console = console;
        Path home = Path.of(System.getProperty("keycloak.home"));
        log = Path.of("target/keycloak.log").toAbsolutePath();
        secrets = Map.of(
                "DECLARATION_SERVICE_SECRET", UUID.randomUUID().toString(),
                "CONSOLE_SECRET", UUID.randomUUID().toString(),
                "DEMO_PASSWORD", UUID.randomUUID().toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "administrator",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", UUID.randomUUID().toString());
        try {
            importRealm(home);
            ProcessBuilder start = new ProcessBuilder(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--db=dev-mem",
                    "--cache=local",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--hostname=" + address);
            start.environment().putAll(secrets);
            start.environment().put("CONSOLE_ADDRESS", console);
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            start.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            process =
                    start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void importRealm(Path home) throws IOException {
        Path imported = Files.createDirectories(home.resolve("data/import"));
        try (Stream<Path> files = Files.list(Path.of("../keycloak/import"))) {
            for (Path file : files.toList()) {
                Files.write(imported.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** Returns when it gives tokens. */
    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!web.answers(issuer())) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Keycloak did not start:\n" + String.join("\n", LogTail.of(log)));
            }
            Processes.pause(Duration.ofMillis(200));
        }
    }

    String console() {
        return console;
    }

    String issuer() {
        return address + "/realms/export-control";
    }

    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** A secret or password that was put into the realm when it was imported. */
    String secret(String name) {
        return secrets.get(name);
    }

    /** From now on tokens are signed with a new key. The one before still verifies. */
    void rotateKey() {
        String admin = json(web.post(
                        address + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                secret("KC_BOOTSTRAP_ADMIN_USERNAME"),
                                "password",
                                secret("KC_BOOTSTRAP_ADMIN_PASSWORD"))))
                .path("access_token")
                .asText();
        String realm = address + "/admin/realms/export-control";
        Map<String, Object> key = Map.of(
                "name", "rotated",
                "providerId", "rsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider",
                "parentId", json(web.get(realm, admin)).path("id").asText(),
                "config",
                        Map.of(
                                "priority", List.of("200"),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256")));
        web.postJson(realm + "/components", admin, JSON.valueToTree(key).toString());
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each -> Processes.stop(each, Duration.ofSeconds(15)));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
