package org.exportcontrol.gateway.contract;

import java.util.Arrays;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;

/** The services that stand behind the gateway, each under its own prefix. */
public enum Service {
    CONTROL_LIST("/api/control-list", "control-list-service", "管制清单服务"),
    LICENSE("/api/license", "license-service", "许可证服务"),
    DECLARATION("/api/declaration", "declaration-service", "报关单服务");

    private final String prefix;
    private final Text title;

    Service(String prefix, String en, String zh) {
        this.prefix = prefix;
        this.title = Text.of(en, zh);
    }

    /** What is cut off the path of a request before the service sees it. */
    public String prefix() {
        return prefix;
    }

    /** What callers know the service as. */
    public Text title() {
        return title;
    }

    /** The service's own path of a request to the gateway; empty when the request is for another service. */
    public Optional<String> pathWithin(String path) {
        return path.startsWith(prefix + "/") ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }

    /** The service that a path belongs to, if any. */
    public static Optional<Service> of(String path) {
        return Arrays.stream(values())
                .filter(service -> service.pathWithin(path).isPresent())
                .findFirst();
    }
}
