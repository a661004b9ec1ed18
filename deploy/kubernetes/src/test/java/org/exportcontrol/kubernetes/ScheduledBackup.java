package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;

/** When CloudNativePG makes a base backup of a cluster. */
@JsonDeserialize(using = JsonDeserializer.None.class)
final class ScheduledBackup implements HasMetadata {
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
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            LocalObjectReference cluster,
            String method,
            Plugin pluginConfiguration) {}

    record Plugin(String name) {}

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
