package org.exportcontrol.license.clients.controllist;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** control-list-service over HTTP. Anonymous: the list is public. */
@RegisterRestClient(configKey = "control-list")
interface ControlListApi {

    @GET
    @Path("/v1/entries/{code}")
    @Timeout(2_000)
    @Retry(maxRetries = 2, delay = 100, jitter = 50, abortOn = NoSuchEntry.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000, skipOn = NoSuchEntry.class)
    ControlListEntry entry(@PathParam("code") String code, @QueryParam("asOf") LocalDate asOf);

    @GET
    @Path("/v1/announcements/{id}/touched-entries")
    @Timeout(5_000)
    @Retry(maxRetries = 2, delay = 100, jitter = 50, abortOn = NoSuchEntry.class)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 2_000, skipOn = NoSuchEntry.class)
    TouchedEntries touched(@PathParam("id") String announcement);

    @ClientExceptionMapper
    static RuntimeException failure(Response answer) {
        return answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode() ? new NoSuchEntry() : null;
    }

    /** An answer, not a failure: it is neither repeated nor counted against the neighbor. */
    final class NoSuchEntry extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
