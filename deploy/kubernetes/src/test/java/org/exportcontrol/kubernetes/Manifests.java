package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What an overlay deploys, as typed objects. A field that a kind does not have is an error, as is an unknown kind. */
final class Manifests {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String CNPG = "postgresql.cnpg.io/v1";

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            kind("v1", Namespace.class),
            kind("v1", ServiceAccount.class),
            kind("v1", Service.class),
            kind("v1", ConfigMap.class),
            kind("apps/v1", Deployment.class),
            kind("policy/v1", PodDisruptionBudget.class),
            kind("autoscaling/v2", HorizontalPodAutoscaler.class),
            kind("networking.k8s.io/v1", NetworkPolicy.class),
            kind("gateway.networking.k8s.io/v1", Gateway.class),
            kind("gateway.networking.k8s.io/v1", HTTPRoute.class),
            kind("monitoring.coreos.com/v1", PodMonitor.class),
            kind("monitoring.coreos.com/v1", PrometheusRule.class),
            kind(CNPG, Cluster.class),
            kind(CNPG, ScheduledBackup.class),
            kind("barmancloud.cnpg.io/v1", ObjectStore.class));

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                /** The model collects what it does not know, instead of refusing it. */
                @Override
                public Boolean hasAnySetter(Annotated a) {
                    return false;
                }
            });

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private final List<HasMetadata> all = new ArrayList<>();

    private Manifests(String overlay) {
        try {
            for (ObjectNode manifest :
                    Kustomization.render(HERE.resolve("overlays").resolve(overlay))) {
                all.add(parse(manifest));
            }
        } catch (IOException e) {
            throw new IllegalStateException(overlay + ": " + e.getMessage(), e);
        }
    }

    static HasMetadata parse(ObjectNode manifest) throws IOException {
        String kind = manifest.path("apiVersion").asText() + "/"
                + manifest.path("kind").asText();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IOException("unknown kind " + kind);
        }
        return STRICT.treeToValue(manifest, type);
    }

    /** Rendered once; nobody changes them. */
    static Manifests of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::new);
    }

    private static Map.Entry<String, Class<? extends HasMetadata>> kind(
            String apiVersion, Class<? extends HasMetadata> type) {
        return Map.entry(apiVersion + "/" + type.getSimpleName(), type);
    }

    List<HasMetadata> all() {
        return all;
    }

    <T extends HasMetadata> List<T> each(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return each(type).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName() + " " + name));
    }

    /** The containers of a Deployment, those that run before it included. */
    static Stream<Container> containers(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }
}
