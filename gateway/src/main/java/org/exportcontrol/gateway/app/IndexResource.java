package org.exportcontrol.gateway.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.gateway.contract.Service;

/** What a newcomer who opens the gateway's address sees. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    /** Names the services and where they are reached. */
    @GET
    @PermitAll
    @Operation(summary = "The services behind the gateway and the paths they are reached under")
    public Index index() {
        return new Index(Arrays.stream(Service.values())
                .map(service -> new Route(service.title().en(), service.title().zh(), service.prefix() + "/v1"))
                .toList());
    }

    /** @param routes one for each service */
    public record Index(List<Route> routes) {}

    /**
     * Where a service is reached.
     *
     * @param service its English name
     * @param serviceZh its Chinese name
     * @param path begin of the paths of its operations
     */
    public record Route(String service, String serviceZh, String path) {}
}
