package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRulesTest {
    private static final Set<String> SUITE =
            Set.of("gateway", "control-list-service", "license-service", "declaration-service");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyManifestIsUnderstoodAndStandsOnce(String overlay) {
        List<String> names = Manifests.of(overlay).all().stream()
                .map(manifest ->
                        manifest.getKind() + " " + manifest.getMetadata().getName())
                .toList();
        assertThat(names).doesNotHaveDuplicates().contains("Deployment gateway", "Cluster license-db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everythingLiesInOneNamespaceThatAllowsNoPrivileges(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        assertThat(manifests
                        .one(io.fabric8.kubernetes.api.model.Namespace.class, "export-control")
                        .getMetadata()
                        .getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(manifests.all().stream()
                        .filter(each -> !each.getKind().equals("Namespace"))
                        .map(each -> each.getMetadata().getNamespace()))
                .containsOnly("export-control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyContainerHasLimitsAndProbes(String overlay) {
        for (Deployment deployment : Manifests.of(overlay).each(Deployment.class)) {
            assertThat(Manifests.containers(deployment))
                    .as(name(deployment))
                    .isNotEmpty()
                    .allSatisfy(container -> {
                        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
                        assertThat(container.getStartupProbe().getHttpGet().getPath())
                                .endsWith("/health/started");
                        assertThat(container.getLivenessProbe().getHttpGet().getPath())
                                .endsWith("/health/live");
                        assertThat(container.getReadinessProbe().getHttpGet().getPath())
                                .endsWith("/health/ready");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void nobodyRunsAsRootOrGainsPrivileges(String overlay) {
        for (Deployment deployment : Manifests.of(overlay).each(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
            assertThat(Manifests.containers(deployment)).allSatisfy(container -> {
                var context = container.getSecurityContext();
                assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                assertThat(context.getPrivileged()).isNull();
                assertThat(context.getRunAsUser()).isNull();
                assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(context.getCapabilities().getAdd()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void servicesWriteOnlyToAFolderOfBoundedSize(String overlay) {
        for (Deployment deployment : ofTheSuite(overlay)) {
            assertThat(Manifests.containers(deployment)).allSatisfy(container -> assertThat(
                            container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue());
            assertThat(deployment.getSpec().getTemplate().getSpec().getVolumes())
                    .filteredOn(volume -> volume.getEmptyDir() != null)
                    .allSatisfy(volume ->
                            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyImageNamesItsVersion(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        assertThat(manifests.each(Deployment.class).stream()
                        .flatMap(Manifests::containers)
                        .map(container -> container.getImage()))
                .isNotEmpty()
                .allMatch(image -> image.matches(".+:[^:/]+") && !image.endsWith(":latest"));
        assertThat(manifests.each(Cluster.class))
                .allMatch(cluster -> cluster.spec().imageName().matches(".+:\\d+\\.\\d+-.+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void nobodyGetsATokenOfTheClusterHeDoesNotNeed(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (Deployment deployment : manifests.each(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getServiceAccountName()).isEqualTo(name(deployment));
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(manifests.one(ServiceAccount.class, name(deployment)).getAutomountServiceAccountToken())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void onlyTheGatewayIsReachedFromOutside(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        assertThat(manifests.each(Service.class)).allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn(null, "ClusterIP");
            assertThat(service.getSpec().getExternalIPs()).isEmpty();
        });
        assertThat(manifests.each(HTTPRoute.class).stream()
                        .flatMap(route -> route.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getBackendRefs().stream())
                        .map(backend -> backend.getName() + ":" + backend.getPort()))
                .allMatch("gateway:8080"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aNewVersionComesWithoutAGap(String overlay) {
        for (Deployment deployment : ofTheSuite(overlay)) {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
            assertThat(rolling.getMaxSurge().getIntVal()).isEqualTo(1);
            var pod = deployment.getSpec().getTemplate().getSpec();
            long pause = pod.getContainers()
                    .get(0)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            long requests = Long.parseLong(new Settings(Manifests.of(overlay), deployment)
                    .values()
                    .get("QUARKUS_SHUTDOWN_TIMEOUT")
                    .replace("s", ""));
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(pause + requests);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void replicasAreCountedKeptAndSpread(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (Deployment deployment : ofTheSuite(overlay)) {
            Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();
            assertThat(deployment.getSpec().getReplicas()).isNull();
            assertThat(manifests
                            .one(PodDisruptionBudget.class, name(deployment))
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .isEqualTo(selector);
            var scaler = manifests.one(HorizontalPodAutoscaler.class, name(deployment));
            assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(name(deployment));
            assertThat(manifests.one(Service.class, name(deployment)).getSpec().getSelector())
                    .isEqualTo(selector);
            assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                    .extracting(spread -> spread.getTopologyKey())
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        }
    }

    private static List<Deployment> ofTheSuite(String overlay) {
        List<Deployment> suite = Manifests.of(overlay).each(Deployment.class).stream()
                .filter(deployment -> SUITE.contains(name(deployment)))
                .toList();
        assertThat(suite).hasSameSizeAs(SUITE);
        return suite;
    }

    private static String name(HasMetadata manifest) {
        return manifest.getMetadata().getName();
    }
}
