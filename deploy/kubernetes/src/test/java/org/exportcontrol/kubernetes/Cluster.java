package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** A PostgreSQL cluster of CloudNativePG, as far as ours say something. */
@JsonDeserialize(using = JsonDeserializer.None.class)
final class Cluster implements HasMetadata {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private String apiVersion;

    @JsonProperty
    private String kind;

    @JsonProperty
    private ObjectMeta metadata;

    @JsonProperty
    private transient Spec spec;

    record Spec(
            String imageName,
            int instances,
            Postgresql postgresql,
            Bootstrap bootstrap,
            Managed managed,
            boolean enableSuperuserAccess,
            String primaryUpdateStrategy,
            Affinity affinity,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            List<Plugin> plugins) {}

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(
            String database,
            String owner,
            LocalObjectReference secret,
            String encoding,
            String localeCollate,
            String localeCType,
            List<String> postInitApplicationSQL) {}

    record Managed(List<Role> roles) {}

    record Role(String name, String ensure, boolean login, LocalObjectReference passwordSecret) {}

    record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

    record Storage(String size) {}

    record Plugin(
            String name, @JsonProperty("isWALArchiver") boolean isWalArchiver, Map<String, String> parameters) {}

    Spec spec() {
        return spec;
    }

    @Override
    public String getApiVersion() {
        return apiVersion;
    }

    @Override
    public void setApiVersion(String version) {
        apiVersion = version;
    }

    @Override
    public String getKind() {
        return kind;
    }

    @Override
    public ObjectMeta getMetadata() {
        return metadata;
    }

    @Override
    public void setMetadata(ObjectMeta given) {
        metadata = given;
    }
}
