package org.exportcontrol.local.keycloak;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackFolder;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.PlainBrowser;
import org.exportcontrol.local.story.PlainBrowser.Page;
import org.exportcontrol.local.story.Story;
import org.exportcontrol.local.story.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite trusts a real Keycloak and nobody else: people log in there, and services get their tokens there. */
class KeycloakIT {
    private static final Path HOME =
            Path.of(System.getProperty("suite.home")).toAbsolutePath().normalize();

    private static Keycloak keycloak;
    private static Stack stack;
    private static StackPlan plan;

    private final Logins logins = new Logins(keycloak);
    private final String address = "http://localhost:" + plan.ports().gateway();

    @BeforeAll
    static void theSuiteWithKeycloak() {
        Ports ports = FreePorts.find();
        plan = new StackPlan(
                HOME,
                StackFolder.throwAway(Path.of("target/suite-keycloak").toAbsolutePath()),
                ports,
                null,
                Duration.ofMinutes(3));
        keycloak = new Keycloak(FreePorts.beside(ports, 1).get(0), "http://localhost:" + ports.gateway());
        stack = new Stack(plan, new TestStack.Silence());
        Map<String, String> issuer =
                Map.of("MP_JWT_VERIFY_ISSUER", keycloak.issuer(), "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keys());
        for (Service service : Service.values()) {
            stack.configure(service, issuer);
        }
        stack.configure(
                Service.DECLARATION,
                Map.of(
                        "MP_JWT_VERIFY_ISSUER", keycloak.issuer(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keys(),
                        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", keycloak.issuer(),
                        "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", keycloak.secret("DECLARATION_SERVICE_SECRET")));
        stack.configure(
                Service.GATEWAY,
                Map.of(
                        "MP_JWT_VERIFY_ISSUER", keycloak.issuer(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keys(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer(),
                        "QUARKUS_OIDC_CREDENTIALS_SECRET", keycloak.secret("CONSOLE_SECRET")));
        stack.prepare();
        // declaration-service does not start without its login server.
        keycloak.awaitReady();
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
        keycloak.close();
    }

    @Test
    void theStoryHoldsWithTokensOfKeycloakWhoseKeyChangesOnTheWay() {
        String before = logins.token(E1);

        new Story(new Gateway(address, logins::token, new TestStack.Silence()), plan.today(), new KeyChange()).play();

        String after = logins.token(E1);
        assertNotEquals(kid(before), kid(after));
        // Who logged in before the change works on.
        Gateway old = new Gateway(address, account -> before, new TestStack.Silence());
        assertEquals(200, old.as(E1, null).get("/api/license/v1/licenses").status());
    }

    @Test
    void aTokenOfAnotherIssuerOrWithAChangedClaimIsRefused() {
        Gateway elsewhere = stack.gateway(new TestStack.Silence());
        assertEquals(401, elsewhere.as(E1, null).get("/api/license/v1/licenses").status());

        String[] examiner = logins.token(EXAMINER).split("\\.");
        String[] exporter = logins.token(E1).split("\\.");
        String mixed = exporter[0] + "." + examiner[1] + "." + exporter[2];
        Gateway forged = new Gateway(address, account -> mixed, new TestStack.Silence());
        assertEquals(401, forged.as(E1, null).get("/api/license/v1/licenses").status());
    }

    @Test
    void peopleLogInToTheConsoleThereAndWhoLogsOutIsAskedAgain() {
        PlainBrowser browser = new PlainBrowser();

        Page login = browser.open(address + "/console/login?to=/console/list");
        assertTrue(login.address().toString().startsWith(keycloak.issuer()), login.toString());
        Page list = browser.submit(
                login,
                "name=\"password\"",
                Map.of("username", E1.username(), "password", keycloak.secret("DEMO_PASSWORD")));
        assertEquals(address + "/console/list", list.address().toString());
        assertTrue(list.body().contains(E1.displayName()), list.body());

        Page out = browser.submit(list, "/console/logout", Map.of());
        assertEquals(address + "/?done=loggedOut", out.address().toString());
        assertEquals(200, out.status());
        assertFalse(out.body().contains(E1.displayName()), out.body());

        Page again = browser.open(address + "/console/login?to=/");
        assertTrue(again.body().contains("name=\"password\""), again.toString());
    }

    private static String kid(String token) {
        return Logins.part(token, 0).path("kid").asText();
    }

    /** In the middle of the story the login server gets a new key, and everybody logs in anew. */
    private final class KeyChange extends TestStack.Silence {
        @Override
        public void step(int number, int of, String title) {
            if (number == 4) {
                keycloak.rotateKey();
                logins.forget();
            }
        }
    }
}
