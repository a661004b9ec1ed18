package org.exportcontrol.declaration.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.exportcontrol.common.testkit.ForgedTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.junit.jupiter.api.Test;

/** A service checks tokens by itself: whoever reaches it around the gateway gains nothing. */
@QuarkusTest
class ForgedTokensTest extends DeclarationScenario {

    @Test
    void theHonestTokenPasses() {
        assertEquals(
                200, ForgedTokens.ask("/v1/declarations", ForgedTokens.honest()).statusCode());
    }

    @Test
    void rolesCountOnlyWhereTheSuiteReadsThem() {
        assertEquals(
                403,
                ForgedTokens.ask("/v1/statements", ForgedTokens.rolesElsewhere())
                        .statusCode());
    }

    @Test
    void noForgedTokenPassesAndNoKeyIsFetchedFromWhereItPoints() throws IOException {
        ForgedTokens.assertNonePasses("/v1/declarations");
    }
}
