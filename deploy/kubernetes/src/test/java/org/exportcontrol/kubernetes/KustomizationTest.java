package org.exportcontrol.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizationTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: a
            spec:
              template:
                spec:
                  containers:
                    - image: x/a
                      envFrom:
                        - configMapRef:
                            name: settings
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aBaseWithOneDeployment() throws IOException {
        write("base/kustomization.yaml", "namespace: n\nresources: [a.yaml]\n");
        write("base/a.yaml", DEPLOYMENT);
    }

    /** The name is the one that kustomize 5.5.0 gave to the same settings. */
    @Test
    void aConfigMapIsNamedAfterItsContentAndFoundUnderThatName() throws IOException {
        write("top/kustomization.yaml", """
                resources: [../base]
                configMapGenerator:
                  - name: settings
                    literals: ["A=1&2", B=x=y]
                """);
        List<ObjectNode> rendered = Kustomization.render(folder.resolve("top"));
        String name = rendered.get(1).at("/metadata/name").asText();
        assertThat(name).isEqualTo("settings-tt6779c2db");
        assertThat(rendered.get(1).at("/data/B").asText()).isEqualTo("x=y");
        assertThat(rendered.get(0)
                        .at("/spec/template/spec/containers/0/envFrom/0/configMapRef/name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void imagesArePinnedAndPatchesApplied() throws IOException {
        write("top/kustomization.yaml", """
                resources: [../base]
                images:
                  - name: x/a
                    newName: r/x/a
                    newTag: "2"
                patches:
                  - target:
                      kind: Deployment
                    patch: |-
                      - op: add
                        path: /spec/replicas
                        value: 3
                """);
        ObjectNode rendered = Kustomization.render(folder.resolve("top")).get(0);
        assertThat(rendered.at("/spec/template/spec/containers/0/image").asText())
                .isEqualTo("r/x/a:2");
        assertThat(rendered.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(rendered.at("/metadata/namespace").asText()).isEqualTo("n");
    }

    @Test
    void whatItDoesNotKnowItRefuses() throws IOException {
        write("top/kustomization.yaml", "resources: [../base]\nnamePrefix: x-\n");
        assertThatThrownBy(() -> Kustomization.render(folder.resolve("top"))).hasMessageContaining("namePrefix");
    }

    @Test
    void aPatchOfWhatIsNotThereIsAnError() throws IOException {
        write("top/kustomization.yaml", """
                resources: [../base]
                patches:
                  - target:
                      kind: Deployment
                    patch: |-
                      - op: replace
                        path: /spec/replicas
                        value: 3
                """);
        assertThatThrownBy(() -> Kustomization.render(folder.resolve("top"))).hasMessageContaining("/spec/replicas");
    }

    @Test
    void aFieldThatAKindDoesNotHaveIsAnError() throws IOException {
        ObjectNode manifest = Yaml.documents(DEPLOYMENT).get(0);
        assertThat(Manifests.parse(manifest).getMetadata().getName()).isEqualTo("a");
        manifest.withObject("/spec/template/spec").put("hostNetwrok", true);
        assertThatThrownBy(() -> Manifests.parse(manifest)).hasMessageContaining("hostNetwrok");
    }

    @Test
    void aKeyThatStandsTwiceIsAnError() {
        assertThatThrownBy(() -> Yaml.documents("a: 1\na: 2\n")).isInstanceOf(IOException.class);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
