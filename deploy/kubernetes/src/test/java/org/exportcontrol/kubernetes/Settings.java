package org.exportcontrol.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the one container of a Deployment finds in its environment. */
final class Settings {
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, SecretKeySelector> secrets = new TreeMap<>();

    Settings(Manifests manifests, Deployment deployment) {
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
        for (EnvFromSource source : container.getEnvFrom()) {
            values.putAll(manifests
                    .one(ConfigMap.class, source.getConfigMapRef().getName())
                    .getData());
        }
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValueFrom() == null) {
                values.put(variable.getName(), variable.getValue());
            } else {
                secrets.put(variable.getName(), variable.getValueFrom().getSecretKeyRef());
            }
        }
    }

    /** Those that stand in the manifests. */
    Map<String, String> values() {
        return values;
    }

    /** Those that come from a secret. */
    Map<String, SecretKeySelector> secrets() {
        return secrets;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(secrets.keySet());
        return names;
    }
}
