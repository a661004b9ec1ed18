package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders a kustomization as {@code kubectl kustomize} does, as far as ours go; what it does not know it refuses. Nobody
 * needs more than Java and Maven to check the manifests that way.
 */
final class Kustomization {
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "labels", "resources", "images", "configMapGenerator", "patches");
    private static final Set<String> CLUSTER_WIDE = Set.of("Namespace");

    private final Path folder;
    private final ObjectNode told;

    private Kustomization(Path folder) throws IOException {
        this.folder = folder;
        this.told = Yaml.read(folder.resolve("kustomization.yaml")).get(0);
        told.fieldNames().forEachRemaining(key -> require(KNOWN.contains(key), key));
    }

    /** The manifests that a folder stands for. */
    static List<ObjectNode> render(Path folder) throws IOException {
        List<ObjectNode> rendered = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        new Kustomization(folder.normalize()).addTo(rendered, names);
        rendered.forEach(manifest -> References.rename(manifest, names));
        return rendered;
    }

    private void addTo(List<ObjectNode> all, Map<String, String> names) throws IOException {
        List<ObjectNode> manifests = new ArrayList<>();
        for (JsonNode resource : told.path("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                new Kustomization(path).addTo(manifests, names);
            } else {
                manifests.addAll(Yaml.read(path));
            }
        }
        for (JsonNode generator : told.path("configMapGenerator")) {
            manifests.add(ConfigMaps.generate(generator, folder, names));
        }
        for (JsonNode patch : told.path("patches")) {
            patch(manifests, patch);
        }
        for (ObjectNode manifest : manifests) {
            move(manifest);
            label(manifest);
            pin(manifest);
        }
        all.addAll(manifests);
    }

    private void patch(List<ObjectNode> manifests, JsonNode patch) throws IOException {
        JsonNode target = patch.path("target");
        target.fieldNames()
                .forEachRemaining(key -> require(Set.of("kind", "name").contains(key), key));
        List<ObjectNode> met = manifests.stream()
                .filter(manifest -> is(target, "kind", manifest.path("kind")))
                .filter(manifest -> is(target, "name", manifest.at("/metadata/name")))
                .toList();
        require(!met.isEmpty(), "a patch of nothing: " + target);
        for (JsonNode operation : Yaml.parse(patch.path("patch").asText())) {
            met.forEach(manifest -> JsonPatch.apply(manifest, operation));
        }
    }

    private static boolean is(JsonNode target, String key, JsonNode value) {
        return target.path(key).isMissingNode()
                || value.asText().matches(target.path(key).asText());
    }

    private void move(ObjectNode manifest) {
        if (told.has("namespace")
                && !CLUSTER_WIDE.contains(manifest.path("kind").asText())) {
            manifest.withObject("/metadata").set("namespace", told.get("namespace"));
        }
    }

    private void label(ObjectNode manifest) {
        for (JsonNode labels : told.path("labels")) {
            require(!labels.path("includeSelectors").asBoolean(), "includeSelectors");
            manifest.withObject("/metadata/labels").setAll((ObjectNode) labels.get("pairs"));
            if (labels.path("includeTemplates").asBoolean()
                    && manifest.at("/spec/template").isObject()) {
                manifest.withObject("/spec/template/metadata/labels").setAll((ObjectNode) labels.get("pairs"));
            }
        }
    }

    private void pin(ObjectNode manifest) {
        for (JsonNode container : manifest.at("/spec/template/spec/containers")) {
            for (JsonNode image : told.path("images")) {
                if (container.path("image").asText().equals(image.path("name").asText())) {
                    String name =
                            image.path("newName").asText(image.path("name").asText());
                    ((ObjectNode) container)
                            .put("image", name + ":" + image.path("newTag").asText());
                }
            }
        }
    }

    private void require(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException(folder + ": not known here: " + what);
        }
    }
}
