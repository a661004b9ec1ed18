package org.exportcontrol.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
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
            assertEquals(200, ForgedTokens.ask(path, ForgedTokens.honest()).statusCode());
        }
    }

    @Test
    void noForgedTokenPassesAndNoKeyIsFetchedFromWhereItPoints() throws IOException {
        ForgedTokens.assertNonePasses(PUBLIC, PROTECTED);
        Services.all()
                .forEach(service ->
                        assertEquals(0, service.find(anyRequestedFor(anyUrl())).size()));
    }
}
