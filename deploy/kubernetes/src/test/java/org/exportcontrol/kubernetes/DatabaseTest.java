package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aServiceRunsAsARoleThatOwnsNothing(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        assertThat(manifests.each(Cluster.class)).hasSize(3).allSatisfy(cluster -> {
            var spec = cluster.spec();
            var init = spec.bootstrap().initdb();
            String database = init.database();
            String service = cluster.getMetadata().getName().replace("-db", "-service");
            assertThat(init.owner()).isEqualTo(database + "_owner");
            assertThat(spec.managed().roles()).extracting(Cluster.Role::name).containsExactly(database + "_app");
            assertThat(init.postInitApplicationSQL())
                    .contains(
                            "create role " + database + "_app",
                            "revoke all on database " + database + " from public",
                            "revoke all on schema public from public");
            assertThat(init.encoding()).isEqualTo("UTF8");
            assertThat(init.localeCType()).isEqualTo("C.UTF-8");
            assertThat(spec.enableSuperuserAccess()).isFalse();

            Settings settings = new Settings(manifests, manifests.one(Deployment.class, service));
            assertThat(settings.secrets().get("QUARKUS_DATASOURCE_PASSWORD").getName())
                    .isEqualTo(spec.managed().roles().get(0).passwordSecret().getName());
            assertThat(settings.secrets().get("QUARKUS_FLYWAY_PASSWORD").getName())
                    .isEqualTo(init.secret().getName());
            assertThat(settings.values().get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .startsWith("jdbc:postgresql://" + cluster.getMetadata().getName() + "-rw:5432/" + database + "?");
        });
    }

    @Test
    void inProductionADatabaseStandsThreeTimesAndIsBackedUp() {
        Manifests production = Manifests.of("production");
        String store = production.each(ObjectStore.class).get(0).getMetadata().getName();
        assertThat(production.each(Cluster.class)).hasSize(3).allSatisfy(cluster -> {
            assertThat(cluster.spec().instances()).isEqualTo(3);
            assertThat(cluster.spec().postgresql().synchronous().number()).isEqualTo(1);
            assertThat(cluster.spec().plugins()).singleElement().satisfies(plugin -> {
                assertThat(plugin.isWalArchiver()).isTrue();
                assertThat(plugin.parameters()).containsEntry("barmanObjectName", store);
            });
            var backup =
                    production.one(ScheduledBackup.class, cluster.getMetadata().getName());
            assertThat(backup.spec().cluster().getName())
                    .isEqualTo(cluster.getMetadata().getName());
            assertThat(backup.spec().method()).isEqualTo("plugin");
            assertThat(backup.spec().schedule()).matches("0 \\d+ \\d+ \\* \\* \\*");
        });
    }
}
