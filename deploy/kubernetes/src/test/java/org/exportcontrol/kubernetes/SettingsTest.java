package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9.-]+)` \\|");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final Pattern SECRET = Pattern.compile("(?:[Pp]assword|PASSWORD|SECRET|_KEYS$)");

    @ParameterizedTest
    @CsvSource({
        "local, gateway",
        "local, control-list-service",
        "local, license-service",
        "local, declaration-service",
        "production, gateway",
        "production, control-list-service",
        "production, license-service",
        "production, declaration-service"
    })
    void everyVariableIsASettingThatTheServiceKnows(String overlay, String service) throws IOException {
        assertThat(of(overlay, service).names()).isNotEmpty().isSubsetOf(known(service));
    }

    /** What its README gives no default for and calls by the framework's names, a service does not start without. */
    @ParameterizedTest
    @CsvSource({
        "local, gateway",
        "local, control-list-service",
        "local, license-service",
        "local, declaration-service",
        "production, gateway",
        "production, control-list-service",
        "production, license-service",
        "production, declaration-service"
    })
    void whatAServiceCannotDoWithoutIsThere(String overlay, String service) throws IOException {
        Set<String> needed = new TreeSet<>(known(service));
        needed.retainAll(Set.of(
                "MP_JWT_VERIFY_ISSUER",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_PASSWORD",
                "QUARKUS_FLYWAY_USERNAME",
                "QUARKUS_FLYWAY_PASSWORD",
                "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                "QUARKUS_REST_CLIENT_CONTROL_LIST_URL",
                "QUARKUS_REST_CLIENT_LICENSE_URL",
                "GATEWAY_CONTROL_LIST_URL",
                "GATEWAY_LICENSE_URL",
                "GATEWAY_DECLARATION_URL",
                "SIGNING_KEYS_FILE",
                "DECLARATION_WEBHOOK_SECRET_KEYS"));
        assertThat(needed).contains("MP_JWT_VERIFY_ISSUER");
        assertThat(of(overlay, service).names()).containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void secretsStandNowhereAndEachIsDocumented(String overlay) throws IOException {
        Manifests manifests = Manifests.of(overlay);
        String guide = Files.readString(ROOT.resolve("deploy/README.md"));
        for (Deployment deployment : manifests.each(Deployment.class)) {
            Settings settings = new Settings(manifests, deployment);
            assertThat(settings.values().keySet())
                    .filteredOn(name -> SECRET.matcher(name).find())
                    .isEmpty();
            settings.secrets().values().forEach(secret -> assertThat(keysOf(guide, secret.getName()))
                    .contains(secret.getKey()));
            deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                    .filter(volume -> volume.getSecret() != null)
                    .forEach(volume -> assertThat(guide)
                            .contains("| `" + volume.getSecret().getSecretName() + "` |"));
        }
        for (ObjectStore store : manifests.each(ObjectStore.class)) {
            var keys = store.spec().configuration().s3Credentials();
            assertThat(keysOf(guide, keys.accessKeyId().getName()))
                    .contains(keys.accessKeyId().getKey())
                    .contains(keys.secretAccessKey().getKey());
        }
    }

    @Test
    void productionAsksForTlsWhereverItLeavesTheCluster() {
        Manifests production = Manifests.of("production");
        for (Deployment deployment : production.each(Deployment.class)) {
            new Settings(production, deployment).values().forEach((name, value) -> {
                if (value.startsWith("http://")) {
                    assertThat(value).as(name).matches("http://[a-z-]+-service:\\d+");
                }
                if (value.startsWith("jdbc:")) {
                    assertThat(value).as(name).contains("sslmode=verify-full");
                }
            });
            assertThat(new Settings(production, deployment).names()).doesNotContain("QUARKUS_PROFILE", "CLOCK_START");
        }
    }

    /** A pool that the database has no room for shows only on the day on which the autoscaler starts the last replica. */
    @ParameterizedTest
    @CsvSource({
        "control-list-service, control-list-db",
        "license-service, license-db",
        "declaration-service, declaration-db"
    })
    void aDatabaseHasRoomForThePoolsOfAllReplicas(String service, String database) throws IOException {
        Manifests production = Manifests.of("production");
        int replicas =
                production.one(HorizontalPodAutoscaler.class, service).getSpec().getMaxReplicas();
        int pool = Integer.parseInt(properties(service).getProperty("quarkus.datasource.jdbc.max-size"));
        int connections = Integer.parseInt(production
                .one(Cluster.class, database)
                .spec()
                .postgresql()
                .parameters()
                .get("max_connections"));
        // One more replica while a new version comes, listeners beside the pools, and what the operator keeps.
        assertThat((replicas + 1) * (pool + 2) + 20).isLessThanOrEqualTo(connections);
    }

    private static Settings of(String overlay, String service) {
        Manifests manifests = Manifests.of(overlay);
        return new Settings(manifests, manifests.one(Deployment.class, service));
    }

    private static String keysOf(String guide, String secret) {
        var row = Pattern.compile("(?m)^\\| `%s` \\| `([^|]*)` \\|".formatted(secret))
                .matcher(guide);
        assertThat(row.find()).as("deploy/README.md says what is in " + secret).isTrue();
        return row.group(1);
    }

    /** The settings of a service's README, its own ones as variables, and those of the framework that it names. */
    private static Set<String> known(String service) throws IOException {
        String readme = Files.readString(ROOT.resolve(service).resolve("README.md"));
        String settings = readme.substring(readme.indexOf("\n## Settings"));
        settings = settings.substring(
                0, settings.indexOf("\n## ", 1) < 0 ? settings.length() : settings.indexOf("\n## ", 1));
        Set<String> known = ROW.matcher(settings)
                .results()
                .map(row -> row.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
        VARIABLE.matcher(settings).results().forEach(variable -> known.add(variable.group(1)));
        return known;
    }

    private static Properties properties(String service) throws IOException {
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
