package org.exportcontrol.gateway.console.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.exportcontrol.gateway.Services;
import org.exportcontrol.gateway.ServicesTestResource;
import org.exportcontrol.gateway.console.Browser;
import org.exportcontrol.gateway.console.OidcProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServicesTestResource.class)
@WithTestResource(OidcProvider.class)
class FormGuardTest {

    private static final String FORM = "/console/screening";

    @BeforeEach
    void reset() {
        Services.reset();
    }

    @Test
    void aFormWithoutTokenIsRefusedAndNothingIsDone() {
        Browser browser = Browser.in("en");
        browser.get(FORM);

        Response refused = browser.sendForged(FORM, Map.of("/asOf", "2025-04-04"));

        assertEquals(403, refused.statusCode());
        assertThat(refused.asString(), containsString("Nothing was done."));
        assertEquals(0, Services.controlList().getServeEvents().size());
    }

    @Test
    void aTokenOfAnotherBrowserIsRefused() {
        String page = Browser.in("en").get(FORM).asString();
        String token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        Browser browser = Browser.in("en");
        browser.get(FORM);

        assertEquals(403, browser.sendForged(FORM, Map.of("csrf", token)).statusCode());
        assertEquals(
                403, Browser.in("en").sendForged(FORM, Map.of("csrf", token)).statusCode());
    }

    @Test
    void aTokenOfBeforeTheLoginIsRefusedAfterIt() {
        Browser browser = Browser.in("en");
        String token = browser.get(FORM).asString().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        browser.as("exporter");

        assertEquals(403, browser.sendForged(FORM, Map.of("csrf", token)).statusCode());
    }
}
