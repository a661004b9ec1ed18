package org.exportcontrol.common.security;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Who makes a move, as the audit records it.
 *
 * @param subject the token's subject; for work that no person started, the name of the worker
 * @param name the person's name, may be null
 * @param role one of {@link Roles}; {@code system} for a worker
 * @param organization the exporter's unified social credit code, the customs office or the province; may be null
 * @param onBehalfOf subject of the person for whom a service calls, else null
 */
@RegisterForReflection
public record Actor(String subject, String name, String role, String organization, String onBehalfOf) {

    /** A worker inside this service, for moves that no person asks for at that moment. */
    public static Actor worker(String name) {
        return new Actor(name, null, "system", null, null);
    }
}
