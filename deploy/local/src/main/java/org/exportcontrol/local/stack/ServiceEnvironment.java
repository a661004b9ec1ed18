package org.exportcontrol.local.stack;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.exportcontrol.local.oidc.OidcServer;
import org.exportcontrol.local.oidc.ServiceClient;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.postgres.Passwords;
import org.exportcontrol.local.settings.Ports;

/** The environment variables with which a service is told of its neighbors; a service reads nothing else. */
final class ServiceEnvironment {
    private static final String MANY = "100000000";

    private final Ports ports;
    private final Passwords passwords;
    private final SigningKeys keys;
    private final String clockStart;
    private final Instant clockOrigin = Instant.now();

    /**
     * @param clockStart the date or instant at which the services' clocks start, or null for real time
     */
    ServiceEnvironment(Ports ports, Passwords passwords, SigningKeys keys, String clockStart) {
        this.ports = ports;
        this.passwords = passwords;
        this.keys = keys;
        this.clockStart = clockStart;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(ports)));
        environment.put("MP_JWT_VERIFY_ISSUER", issuer());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer() + "/jwks");
        if (clockStart != null) {
            environment.put("CLOCK_START", clockStart);
            // One origin for all, and for a service that is restarted later: their clocks must agree.
            environment.put("CLOCK_ORIGIN", clockOrigin.toString());
        }
        service.database().ifPresent(database -> addDatabase(environment, database));
        service.client().ifPresent(client -> addClient(environment, client));
        addNeighborsAndKeys(environment, service);
        return environment;
    }

    private void addDatabase(Map<String, String> environment, Database database) {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(ports.postgres()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", passwords.of(database.app()));
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", passwords.of(database.owner()));
    }

    private void addClient(Map<String, String> environment, ServiceClient client) {
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", client.clientId());
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", passwords.of(client.clientId()));
    }

    private void addNeighborsAndKeys(Map<String, String> environment, Service service) {
        switch (service) {
            case CONTROL_LIST ->
                environment.put("SIGNING_KEYS_FILE", keys.of(service).toString());
            case LICENSE -> {
                environment.put("QUARKUS_REST_CLIENT_CONTROL_LIST_URL", url(Service.CONTROL_LIST));
                environment.put("SIGNING_KEYS_FILE", keys.of(service).toString());
                environment.put(
                        "LICENSE_CERTIFICATE_VERIFICATION_URL",
                        "http://localhost:" + ports.gateway() + "/api/license/v1/verifications/{code}/page");
            }
            case DECLARATION -> {
                environment.put("SIGNING_KEYS_FILE", keys.of(service).toString());
                environment.put("QUARKUS_REST_CLIENT_CONTROL_LIST_URL", url(Service.CONTROL_LIST));
                environment.put("QUARKUS_REST_CLIENT_LICENSE_URL", url(Service.LICENSE));
            }
            case GATEWAY -> {
                environment.put("GATEWAY_CONTROL_LIST_URL", url(Service.CONTROL_LIST));
                environment.put("GATEWAY_LICENSE_URL", url(Service.LICENSE));
                environment.put("GATEWAY_DECLARATION_URL", url(Service.DECLARATION));
                addConsole(environment);
                // The load runs ask with one account as often as thousands would.
                environment.put("GATEWAY_LIMIT_READS_PER_MINUTE", MANY);
                environment.put("GATEWAY_LIMIT_WRITES_PER_MINUTE", MANY);
                environment.put("GATEWAY_LIMIT_EXPORTS_PER_MINUTE", MANY);
                environment.put("GATEWAY_LIMIT_STREAMS_PER_MINUTE", MANY);
            }
        }
    }

    private void addConsole(Map<String, String> environment) {
        environment.put("GATEWAY_CONSOLE_LOGIN", "true");
        environment.put("GATEWAY_CONSOLE_SECRET", secret("console-forms"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
        environment.put("QUARKUS_OIDC_CLIENT_ID", "console");
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", passwords.of("console"));
        environment.put(
                "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
                secret("console-state").substring(0, 32));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secret("console-session"));
    }

    /** Longer than a password, as the console wants its secrets. */
    private String secret(String name) {
        return passwords.of(name + "-1") + passwords.of(name + "-2");
    }

    private String issuer() {
        return OidcServer.issuer(ports.oidc());
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + service.port(ports);
    }
}
