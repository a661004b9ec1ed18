package org.exportcontrol.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretKeySelector;

/** Where the Barman Cloud plugin keeps backups. */
@JsonDeserialize(using = JsonDeserializer.None.class)
final class ObjectStore implements HasMetadata {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private String apiVersion;

    @JsonProperty
    private String kind;

    @JsonProperty
    private ObjectMeta metadata;

    @JsonProperty
    private transient Spec spec;

    record Spec(String retentionPolicy, Configuration configuration) {}

    record Configuration(
            String destinationPath, String endpointURL, Credentials s3Credentials, Compression wal, Compression data) {}

    record Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Compression(String compression) {}

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
