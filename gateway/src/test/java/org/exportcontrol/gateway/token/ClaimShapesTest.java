package org.exportcontrol.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportcontrol.common.testkit.ForgedTokens;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A login server that writes a claim in another form than agreed gives tokens that nobody reads in his own way. */
@QuarkusTest
@WithTestResource(ServicesTestResource.class)
class ClaimShapesTest {

    private static final List<Object> NEVER = List.of(
            Map.of("exporter", true), 7, true, List.of(List.of("exporter")), List.of(Map.of("a", 1)), List.of(1));

    @BeforeEach
    void reset() {
        Services.reset();
        Services.all().forEach(service -> service.register(any(anyUrl()).willReturn(okJson("{}"))));
    }

    static Stream<Arguments> otherForms() {
        List<Arguments> all = new ArrayList<>();
        for (String claim : List.of("groups", "duties", "organization", "customs_office", "province")) {
            NEVER.forEach(value -> all.add(Arguments.of(claim, value)));
        }
        for (String text : List.of("organization", "customs_office", "province")) {
            all.add(Arguments.of(text, List.of(TestTokens.E1)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void aClaimOfAnotherFormIsRefusedBeforeAnyService(String claim, Object value) {
        Response answer = ForgedTokens.ask("/api/license/v1/licenses", token(claim, value));

        assertEquals(401, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("/problems/unauthenticated", answer.path("type"));
        assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"));
        assertEquals(0, Services.license().find(anyRequestedFor(anyUrl())).size());
    }

    static Stream<Arguments> agreedForms() {
        return Stream.of(
                Arguments.of("groups", List.of("exporter", "other")),
                Arguments.of("groups", List.of()),
                Arguments.of("duties", List.of("examine")),
                Arguments.of("duties", "examine"),
                Arguments.of("organization", TestTokens.E1),
                Arguments.of("another", Map.of("any", List.of(1))));
    }

    @ParameterizedTest
    @MethodSource("agreedForms")
    void aClaimOfTheAgreedFormPasses(String claim, Object value) {
        assertEquals(
                200,
                ForgedTokens.ask("/api/license/v1/licenses", token(claim, value))
                        .statusCode());
    }

    private static String token(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(Map.of(claim, value));
        claims.putIfAbsent("groups", List.of("exporter"));
        JwtClaimsBuilder builder = Jwt.claims(claims);
        return builder.issuer(TestTokens.ISSUER)
                .subject("shape")
                .upn("shape")
                .audience(TestTokens.AUDIENCE)
                .expiresIn(Duration.ofHours(6))
                .sign();
    }
}
