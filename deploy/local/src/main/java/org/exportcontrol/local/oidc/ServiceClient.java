package org.exportcontrol.local.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that call other services, with tokens of their own. */
public enum ServiceClient {
    LICENSE("license-service"),
    DECLARATION("declaration-service");

    private final String clientId;

    ServiceClient(String clientId) {
        this.clientId = clientId;
    }

    /** The client with this id. */
    public static Optional<ServiceClient> named(String clientId) {
        return List.of(values()).stream()
                .filter(client -> client.clientId.equals(clientId))
                .findFirst();
    }

    /** The id of the client, also the subject of its tokens. */
    public String clientId() {
        return clientId;
    }

    /** The claims of its tokens beside those that every token has. */
    public Map<String, Object> claims() {
        return Map.of("name", clientId, "groups", List.of("service"));
    }
}
