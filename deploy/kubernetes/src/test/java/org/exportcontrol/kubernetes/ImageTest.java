package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the images and compose.yaml promise: no root, no shell, nothing written, a version on everything. */
class ImageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> MODULES =
            List.of("gateway", "control-list-service", "license-service", "declaration-service");

    static Stream<Path> dockerfiles() {
        return MODULES.stream().flatMap(module -> Stream.of("Dockerfile.jvm", "Dockerfile.native")
                .map(file -> ROOT.resolve(module).resolve("src/main/docker").resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void anImageRunsAsNobodyWithoutAShell(Path file) throws IOException {
        List<String> lines = instructions(file);
        assertThat(of(lines, "FROM"))
                .singleElement()
                .asString()
                .matches("\\S*distroless\\S*:[^:/]+")
                .doesNotEndWith(":latest");
        assertThat(of(lines, "USER")).containsExactly("65532:65532");
        assertThat(of(lines, "RUN")).isEmpty();
        assertThat(of(lines, "ADD")).isEmpty();
        assertThat(of(lines, "ENTRYPOINT"))
                .singleElement()
                .asString()
                .startsWith("[\"/")
                .endsWith("\"]");
        assertThat(of(lines, "HEALTHCHECK")).isEmpty();
        assertThat(lines.indexOf("USER 65532:65532")).isGreaterThan(lastCopy(lines));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void anImageSaysWhatItIs(Path file) throws IOException {
        String label = of(instructions(file), "LABEL").get(0);
        for (String name : List.of("title", "description", "licenses", "vendor", "version", "revision")) {
            assertThat(label).contains("org.opencontainers.image." + name + "=\"");
        }
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void anImageExposesThePortOfItsService(Path file) throws IOException {
        Path module = file.getParent().getParent().getParent().getParent();
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        assertThat(of(instructions(file), "EXPOSE")).containsExactly(properties.getProperty("quarkus.http.port"));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void onlyWhatIsBuiltGetsIntoAnImage(Path file) throws IOException {
        Path module = file.getParent().getParent().getParent().getParent();
        assertThat(Files.readAllLines(module.resolve(".dockerignore"))).first().isEqualTo("*");
        assertThat(of(instructions(file), "COPY"))
                .isNotEmpty()
                .allMatch(copy -> copy.matches("(--chmod=\\d+ )?target/(quarkus-app/\\S*|\\*-runner) /app/\\S*"));
    }

    @Test
    void composeRunsTheFourImagesBesideTheirDatabaseAndTheirLoginServer() throws IOException {
        JsonNode services = compose().path("services");
        assertThat(names(services)).isEqualTo(union(MODULES, "postgres", "keycloak"));
        for (String module : MODULES) {
            JsonNode service = services.path(module);
            assertThat(service.at("/build/context").asText()).isEqualTo("../" + module);
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("user").asText()).isEqualTo("65532:65532");
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void inComposeNothingIsReachedFromOtherMachinesAndNoSecretIsWritten() throws IOException {
        for (JsonNode service : compose().path("services")) {
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
            assertThat(service.path("image").asText()).matches("\\S+:[^:/]+").doesNotEndWith(":latest");
            service.path("environment").properties().forEach(variable -> {
                if (variable.getKey().matches(".*(PASSWORD|SECRET|SECRET_KEYS)")) {
                    assertThat(variable.getValue().asText())
                            .as(variable.getKey())
                            .matches("\\$\\{[A-Z_]+:\\?}");
                }
            });
        }
    }

    /** Compose and Kubernetes tell a service the same things, in other words. */
    @ParameterizedTest
    @MethodSource("modules")
    void composeSetsWhatTheOverlayForTrialsSets(String module) throws IOException {
        Manifests local = Manifests.of("local");
        Settings settings =
                new Settings(local, local.one(io.fabric8.kubernetes.api.model.apps.Deployment.class, module));
        Set<String> expected = new TreeSet<>(settings.names());
        expected.removeAll(Set.of("QUARKUS_SHUTDOWN_TIMEOUT", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING"));
        assertThat(names(compose().path("services").path(module).path("environment")))
                .isEqualTo(expected);
    }

    static Stream<String> modules() {
        return MODULES.stream();
    }

    /** The merge keys of YAML resolved, which the parser leaves alone. */
    private static JsonNode compose() throws IOException {
        Object loaded = new org.yaml.snakeyaml.Yaml().load(Files.readString(ROOT.resolve("deploy/compose.yaml")));
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(loaded);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> union(List<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static int lastCopy(List<String> lines) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).startsWith("COPY") ? i : last;
        }
        return last;
    }

    private static List<String> of(List<String> lines, String instruction) {
        return lines.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    /** One line each, without comments. */
    private static List<String> instructions(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        String pending = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            pending += line.strip();
            if (pending.endsWith("\\")) {
                pending = pending.substring(0, pending.length() - 1);
            } else {
                lines.add(pending);
                pending = "";
            }
        }
        return lines;
    }
}
