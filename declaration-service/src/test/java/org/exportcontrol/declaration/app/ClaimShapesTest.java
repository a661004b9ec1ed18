package org.exportcontrol.declaration.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.ForgedTokens;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.junit.jupiter.api.Test;

/** A token whose claims have another form than agreed, should one come past the gateway, opens no file. */
@QuarkusTest
class ClaimShapesTest extends DeclarationScenario {

    private static final List<Object> FORMS = List.of(
            Map.of("exporter", true), 7, true, List.of(List.of("exporter")), List.of(Map.of("a", 1)), List.of(1));

    @Test
    void aClaimOfAnotherFormOpensNothingAndBreaksNothing() {
        String id = accepted(Forms.magnets());
        List<String> wrong = new ArrayList<>();
        for (String claim : List.of("groups", "duties", "organization", "customs_office", "province")) {
            for (Object form : FORMS) {
                String token = token(claim, form);
                Response all = ForgedTokens.ask("/v1/declarations", token);
                Response one = ForgedTokens.ask("/v1/declarations/" + id, token);
                boolean nothing = List.of(401, 403).contains(all.statusCode())
                        || all.statusCode() == 200 && List.of().equals(all.path("items"));
                if (!nothing || !List.of(401, 403, 404).contains(one.statusCode())) {
                    wrong.add(claim + " " + form + ": " + all.asString() + " " + one.asString());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String token(String claim, Object form) {
        Map<String, Object> claims = new HashMap<>(Map.of(claim, form));
        claims.putIfAbsent("groups", List.of("exporter"));
        return Jwt.claims(claims)
                .issuer(TestTokens.ISSUER)
                .subject("shape")
                .upn("shape")
                .audience(TestTokens.AUDIENCE)
                .expiresIn(Duration.ofHours(6))
                .sign();
    }
}
