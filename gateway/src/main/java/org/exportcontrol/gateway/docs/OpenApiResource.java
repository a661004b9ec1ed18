package org.exportcontrol.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.gateway.contract.MergedContract;

/** The merged public contract, for machines. */
@Path("/")
@Singleton
public class OpenApiResource {

    static final String YAML = "application/yaml";

    private final MergedContract contract;
    private String json;
    private String yaml;

    OpenApiResource(MergedContract contract) {
        this.contract = contract;
    }

    @GET
    @Path("openapi")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public contract of the suite, OpenAPI 3.1; JSON or YAML by Accept")
    public String contract() {
        return json();
    }

    @GET
    @Path("openapi")
    @PermitAll
    @Produces(YAML)
    @Operation(hidden = true)
    public String contractInYaml() {
        return yaml();
    }

    @GET
    @Path("openapi.json")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same, always as JSON")
    public String asJson() {
        return json();
    }

    @GET
    @Path("openapi.yaml")
    @PermitAll
    @Produces(YAML)
    @Operation(summary = "The same, always as YAML")
    public String asYaml() {
        return yaml();
    }

    private synchronized String json() {
        if (json == null) {
            json = write(new JsonMapper());
        }
        return json;
    }

    private synchronized String yaml() {
        if (yaml == null) {
            yaml = write(YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build());
        }
        return yaml;
    }

    private String write(ObjectMapper mapper) {
        JsonNode document = contract.document();
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
