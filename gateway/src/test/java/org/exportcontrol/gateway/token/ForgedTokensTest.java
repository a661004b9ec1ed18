package org.exportcontrol.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import org.exportcontrol.common.testkit.ForgedTokens;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forged token passes nowhere, reaches no service and comes back to nobody. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class ForgedTokensTest {

    private static final String PUBLIC = "/api/control-list/v1/entries";
    private static final String PROTECTED = "/api/license/v1/licenses";

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(okJson("{}"))));
    }

    @Test
    void theHonestTokenPasses() {
        for (String path : List.of(PUBLIC, PROTECTED)) {
            assertEquals(200, ask(path, ForgedTokens.honest()).statusCode());
        }
    }

    @Test
    void noForgedTokenPassesAndNoKeyIsFetchedFromWhereItPoints() throws IOException {
        try (ServerSocketChannel elsewhere = ServerSocketChannel.open()) {
            elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            elsewhere.configureBlocking(false);
            String address = "http://localhost:" + elsewhere.socket().getLocalPort();

            assertAll(ForgedTokens.all(address).entrySet().stream().map(forged -> () -> {
                assertRefused(forged.getKey(), PUBLIC, forged.getValue());
                assertRefused(forged.getKey(), PROTECTED, forged.getValue());
            }));

            assertNull(elsewhere.accept(), "a key was asked for where a token pointed");
        }
        Services.all()
                .forEach(service ->
                        assertEquals(0, service.find(anyRequestedFor(anyUrl())).size()));
    }

    private static void assertRefused(String what, String path, String token) {
        Response answer = ask(path, token);
        assertEquals(401, answer.statusCode(), what);
        assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"), what);
        assertEquals("application/problem+json", answer.contentType(), what);
        assertTrue(answer.asString().contains("/problems/unauthenticated"), what);
        for (String part : token.split("\\.")) {
            assertFalse(part.length() > 8 && answer.asString().contains(part), what);
        }
    }

    private static Response ask(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }
}
