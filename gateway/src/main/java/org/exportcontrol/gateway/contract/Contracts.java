package org.exportcontrol.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** The contracts that the services have committed; the build puts them beside the gateway's classes. */
@Singleton
public class Contracts {

    /** Larger than any contract is likely to grow, in characters. */
    private static final int MOST = 50_000_000;

    private final Map<Service, JsonNode> contracts = new EnumMap<>(Service.class);
    private final JsonNode examples;

    Contracts() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST);
        YAMLMapper yaml = new YAMLMapper(com.fasterxml.jackson.dataformat.yaml.YAMLFactory.builder()
                .loaderOptions(options)
                .build());
        for (Service service : Service.values()) {
            contracts.put(service, read(yaml, service.title().en() + "/openapi.yaml"));
        }
        examples = read(yaml, "examples.yaml");
    }

    /** Bodies to begin with, by the id of their operation in the merged contract. Not to be changed. */
    JsonNode examples() {
        return examples;
    }

    /** The service's OpenAPI document, with the paths as the service itself knows them. Not to be changed. */
    public JsonNode of(Service service) {
        return contracts.get(service);
    }

    private static JsonNode read(YAMLMapper yaml, String file) {
        String name = "/contract/" + file;
        try (InputStream in = Contracts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + name);
            }
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
