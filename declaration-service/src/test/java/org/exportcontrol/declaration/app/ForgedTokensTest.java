package org.exportcontrol.declaration.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.exportcontrol.common.testkit.ForgedTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.junit.jupiter.api.Test;

/** A service checks tokens by itself: whoever reaches it around the gateway gains nothing. */
@QuarkusTest
class ForgedTokensTest extends DeclarationScenario {

    @Test
    void theHonestTokenPasses() {
        assertEquals(200, ask("/v1/declarations", ForgedTokens.honest()).statusCode());
    }

    @Test
    void rolesCountOnlyWhereTheSuiteReadsThem() {
        assertEquals(403, ask("/v1/statements", ForgedTokens.rolesElsewhere()).statusCode());
    }

    @Test
    void noForgedTokenPassesAndNoKeyIsFetchedFromWhereItPoints() throws IOException {
        try (ServerSocketChannel elsewhere = ServerSocketChannel.open()) {
            elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            elsewhere.configureBlocking(false);
            String address = "http://localhost:" + elsewhere.socket().getLocalPort();

            assertAll(ForgedTokens.all(address).entrySet().stream()
                    .map(forged -> () -> assertRefused(forged.getKey(), forged.getValue())));

            assertNull(elsewhere.accept(), "a key was asked for where a token pointed");
        }
    }

    private static void assertRefused(String what, String token) {
        Response answer = ask("/v1/declarations", token);
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
