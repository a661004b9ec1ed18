package org.exportcontrol.gateway.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way in by HTTP/2: through what the framework puts around a request, too. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class HttpTwoAtTheDoorTest {

    private final HttpTwoCaller caller =
            new HttpTwoCaller(() -> ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));

    @BeforeEach
    void reset() {
        Services.reset();
        Services.license().register(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void requestsWithAndWithoutABodyAreCarried() {
        assertEquals(200, caller.send(HttpMethod.GET, "/calendar", null).status());
        assertEquals(200, caller.send(HttpMethod.POST, "/verifications", null).status());
        assertEquals(200, caller.sendInPieces("/verifications", "{", "}").status());
        assertEquals(
                200,
                caller.send(HttpMethod.POST, "/verifications", Buffer.buffer("[]"))
                        .status());

        List<LoggedRequest> asked = Services.license().find(anyRequestedFor(anyUrl()));
        assertEquals(
                List.of("", "", "{}", "[]"),
                asked.stream().map(LoggedRequest::getBodyAsString).toList());
        assertNull(asked.get(0).getHeader("Transfer-Encoding"));
    }

    @Test
    void refusalsAreProblemsAndTheConnectionGoesOn() {
        assertEquals(401, caller.send(HttpMethod.GET, "/licenses", null).status());
        assertEquals(401, caller.sendInPieces("/applications", "{", "}").status());
        assertEquals(404, caller.send(HttpMethod.GET, "/nothing", null).status());
        assertEquals(405, caller.send(HttpMethod.OPTIONS, "/licenses", null).status());
        assertEquals(200, caller.send(HttpMethod.GET, "/calendar", null).status());
        assertEquals(1, caller.connections());
    }
}
