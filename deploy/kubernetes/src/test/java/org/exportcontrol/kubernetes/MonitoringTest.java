package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)*)\\{");
    private static final Pattern BUILT =
            Pattern.compile("(?:builder\\(|measured\\(|register\\(|PARKED = |\", )\\s*\"([a-z]+(?:\\.[a-z]+)+)\"");
    /** Told by the framework and by the operator of the databases. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "up|http_server_requests_seconds_(count|sum)|jvm_memory_used_bytes|cnpg_.*|barman_cloud_.*");

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        String runbooks = Files.readString(ROOT.resolve("docs/operations/alerts.md"));
        List<Rule> rules = rules();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(runbooks).contains("\n## " + rule.getAlert() + "\n");
            assertThat(rule.getAnnotations().get("runbook"))
                    .isEqualTo("docs/operations/alerts.md#" + rule.getAlert().toLowerCase(java.util.Locale.ROOT));
            assertThat(rule.getLabels().get("severity")).isIn("critical", "warning", "info");
            assertThat(rule.getFor()).isNotNull();
        });
        assertThat(Pattern.compile("(?m)^## (\\w+)$")
                        .matcher(runbooks)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(rules.stream().map(Rule::getAlert).toList());
    }

    @Test
    void everyMetricIsOneThatTheServicesTell() throws IOException {
        List<String> expressions = new ArrayList<>(
                rules().stream().map(rule -> rule.getExpr().getStrVal()).toList());
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("monitoring/dashboard/export-control.json").toFile());
        dashboard
                .path("panels")
                .forEach(panel -> expressions.add(panel.at("/targets/0/expr").asText()));
        Set<String> told = told();
        Set<String> asked = new TreeSet<>();
        expressions.forEach(
                expression -> METRIC.matcher(expression).results().forEach(found -> asked.add(found.group(1))));
        assertThat(asked).contains("declaration_holds_open");
        asked.removeIf(name -> OF_OTHERS.matcher(name).matches());
        assertThat(asked).allMatch(name -> told.contains(name) || told.contains(name.replaceAll("_seconds$", "")));
    }

    private static List<Rule> rules() {
        return Manifests.of("production").each(PrometheusRule.class).stream()
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    /** The names of the gauges in the code, as Prometheus sees them. */
    private static Set<String> told() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String module :
                List.of("common", "gateway", "control-list-service", "license-service", "declaration-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("io.micrometer")) {
                        BUILT.matcher(text)
                                .results()
                                .forEach(found -> told.add(found.group(1).replace('.', '_')));
                    }
                }
            }
        }
        return told;
    }
}
