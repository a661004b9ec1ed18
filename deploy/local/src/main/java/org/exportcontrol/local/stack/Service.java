package org.exportcontrol.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.exportcontrol.local.oidc.ServiceClient;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.settings.Ports;

/** The services of the suite, each a process of its own. */
public enum Service {
    CONTROL_LIST("control-list-service", Database.CONTROL_LIST, null),
    LICENSE("license-service", Database.LICENSE, ServiceClient.LICENSE),
    DECLARATION("declaration-service", Database.DECLARATION, ServiceClient.DECLARATION),
    GATEWAY("gateway", null, null);

    private final String module;
    private final Database database;
    private final ServiceClient client;

    Service(String module, Database database, ServiceClient client) {
        this.module = module;
        this.database = database;
        this.client = client;
    }

    /** The name of the module, the process, its log and its start script. */
    public String module() {
        return module;
    }

    /** The packaged service in a built checkout: its jar, or with {@code suite.native} its native executable. */
    public Path program(Path home) {
        return home.resolve(module)
                .resolve(isNative() ? "target/" + module + "-runner" : "target/quarkus-app/quarkus-run.jar");
    }

    static boolean isNative() {
        return Boolean.getBoolean("suite.native");
    }

    /** The port that it listens on. */
    public int port(Ports ports) {
        return switch (this) {
            case CONTROL_LIST -> ports.controlList();
            case LICENSE -> ports.license();
            case DECLARATION -> ports.declaration();
            case GATEWAY -> ports.gateway();
        };
    }

    Optional<Database> database() {
        return Optional.ofNullable(database);
    }

    Optional<ServiceClient> client() {
        return Optional.ofNullable(client);
    }
}
