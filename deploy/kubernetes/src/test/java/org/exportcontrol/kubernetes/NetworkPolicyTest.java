package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call whom: calls run downward, a database belongs to one service, one door leads in. */
class NetworkPolicyTest {
    private static final String EDGE = "outside";
    private static final String METRICS = "monitoring";
    private static final String OPERATOR = "database operator";

    private static final Map<String, Set<String>> CALLERS = Map.of(
            "gateway:8080", Set.of(EDGE, METRICS),
            "declaration-service:8083", Set.of("gateway", METRICS),
            "license-service:8082", Set.of("gateway", "declaration-service", METRICS),
            "control-list-service:8081", Set.of("gateway", "declaration-service", "license-service", METRICS),
            "control-list-db:5432", Set.of("control-list-service", "control-list-db", OPERATOR),
            "license-db:5432", Set.of("license-service", "license-db", OPERATOR),
            "declaration-db:5432", Set.of("declaration-service", "declaration-db", OPERATOR));

    private static final Map<String, String> NAMESPACES = Map.of(
            "suite.export-control.org/edge=true", EDGE,
            "suite.export-control.org/monitoring=true", METRICS,
            "kubernetes.io/metadata.name=cnpg-system", OPERATOR);

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void allIsClosedFirst(String overlay) {
        NetworkPolicy deny = Manifests.of(overlay).one(NetworkPolicy.class, "deny-all");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void whoIsLetInIsExactlyWhoCalls(String overlay) {
        CALLERS.forEach((called, callers) -> {
            String[] target = called.split(":");
            Set<String> let = new TreeSet<>();
            for (NetworkPolicy policy : covering(overlay, target[0])) {
                policy.getSpec().getIngress().stream()
                        .filter(rule -> opens(rule.getPorts(), target[1]))
                        .forEach(rule -> {
                            assertThat(rule.getFrom()).as(called).isNotEmpty();
                            rule.getFrom().forEach(peer -> let.addAll(who(peer)));
                        });
            }
            assertThat(let).as(called).containsExactlyInAnyOrderElementsOf(callers);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void whoMayCallInsideIsExactlyWhoIsLetIn(String overlay) {
        Set<String> opened = new TreeSet<>();
        for (String caller : List.of(
                "gateway",
                "declaration-service",
                "license-service",
                "control-list-service",
                "control-list-db",
                "license-db",
                "declaration-db")) {
            for (NetworkPolicy policy : covering(overlay, caller)) {
                policy.getSpec().getEgress().forEach(rule -> rule.getTo()
                        .forEach(peer -> who(peer).forEach(called -> CALLERS.keySet().stream()
                                .filter(target -> target.startsWith(called + ":"))
                                .filter(target -> opens(rule.getPorts(), target.substring(called.length() + 1)))
                                .forEach(target -> opened.add(caller + " -> " + target)))));
            }
        }
        Set<String> wanted = new TreeSet<>();
        CALLERS.forEach((called, callers) -> callers.stream()
                .filter(caller -> !Set.of(EDGE, METRICS, OPERATOR).contains(caller))
                .forEach(caller -> wanted.add(caller + " -> " + called)));
        assertThat(opened).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void whatLeavesTheClusterIsTlsAndNeverTheAddressOfACloudsSecrets(String overlay) {
        for (NetworkPolicy policy : Manifests.of(overlay).each(NetworkPolicy.class)) {
            policy.getSpec().getEgress().forEach(rule -> rule.getTo().stream()
                    .filter(peer -> peer.getIpBlock() != null)
                    .forEach(peer -> {
                        assertThat(peer.getIpBlock().getExcept()).contains("169.254.0.0/16");
                        assertThat(rule.getPorts())
                                .extracting(port -> port.getPort().getIntVal())
                                .containsExactly(443);
                    }));
            policy.getSpec().getEgress().stream()
                    .filter(rule -> rule.getTo().isEmpty())
                    .forEach(rule -> assertThat(policy.getMetadata().getName()).isEqualTo("databases-out"));
        }
    }

    private static List<NetworkPolicy> covering(String overlay, String name) {
        List<NetworkPolicy> covering = Manifests.of(overlay).each(NetworkPolicy.class).stream()
                .filter(policy -> names(policy.getSpec().getPodSelector()).contains(name))
                .toList();
        assertThat(covering).as("policies of " + name).isNotEmpty();
        return covering;
    }

    private static boolean opens(List<NetworkPolicyPort> ports, String port) {
        assertThat(ports).isNotEmpty();
        return ports.stream().anyMatch(each -> each.getPort().getIntVal() == Integer.parseInt(port));
    }

    private static List<String> who(NetworkPolicyPeer peer) {
        if (peer.getNamespaceSelector() != null) {
            assertThat(peer.getPodSelector()).isNull();
            return peer.getNamespaceSelector().getMatchLabels().entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .map(label -> NAMESPACES.getOrDefault(label, label))
                    .toList();
        }
        return peer.getPodSelector() == null ? List.of() : names(peer.getPodSelector());
    }

    private static List<String> names(LabelSelector selector) {
        List<String> names = new ArrayList<>(selector.getMatchLabels().values());
        selector.getMatchExpressions().forEach(expression -> names.addAll(expression.getValues()));
        return names;
    }
}
