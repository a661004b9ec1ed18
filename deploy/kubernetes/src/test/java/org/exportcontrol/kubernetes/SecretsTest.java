package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Path DEPLOY = Path.of("..");
    /** Others make these: the operator of the databases, cert-manager, a person. */
    private static final Set<String> MADE_ELSEWHERE =
            Set.of("control-list-db-ca", "license-db-ca", "declaration-db-ca", "gateway-tls", "backup-credentials");

    @Test
    void everySecretOfTheTableIsMadeWithItsKeys() throws Exception {
        TreeMap<String, String> made = new TreeMap<>();
        for (ObjectNode secret : Yaml.documents(run("kubernetes", "demo"))) {
            assertThat(secret.at("/metadata/namespace").asText()).isEqualTo("export-control");
            Set<String> keys = new TreeSet<>();
            secret.path("data").fieldNames().forEachRemaining(keys::add);
            made.put(secret.at("/metadata/name").asText(), String.join(" ", keys));
        }
        TreeMap<String, String> documented = new TreeMap<>();
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([^|]*)` \\|")
                .matcher(Files.readString(DEPLOY.resolve("README.md")))
                .results()
                .filter(row -> !MADE_ELSEWHERE.contains(row.group(1)))
                .forEach(row -> documented.put(
                        row.group(1),
                        String.join(" ", new TreeSet<>(Set.of(row.group(2).split("`, `"))))));
        assertThat(made).isEqualTo(documented);
    }

    @Test
    void aSigningKeyIsAWholePrivateKeyOfItsOwn() throws Exception {
        JsonNode one = new ObjectMapper().readTree(run("signing-key"));
        JsonNode other = new ObjectMapper().readTree(run("signing-key"));
        assertThat(one.path("kid").asText()).isNotEqualTo(other.path("kid").asText());
        for (String part : Set.of("x", "y", "d")) {
            assertThat(Base64.getUrlDecoder().decode(one.path(part).asText())).hasSize(32);
            assertThat(one.path(part)).isNotEqualTo(other.path(part));
        }
    }

    @Test
    void composeFindsEveryVariableThatItAsksFor() throws Exception {
        Set<String> made =
                run("compose").lines().map(line -> line.split("=", 2)[0]).collect(Collectors.toSet());
        String compose = Files.readString(DEPLOY.resolve("compose.yaml"));
        Set<String> asked = Pattern.compile("\\$\\{([A-Z_]+):\\?}|environment: ([A-Z_]+)")
                .matcher(compose)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        assertThat(made).isEqualTo(asked);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(DEPLOY.resolve("Secrets.java").toString());
        command.addAll(java.util.List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
