package org.exportcontrol.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.stack.Service;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {
    private static final String HOME = "http://localhost:" + TestStack.ports().gateway();
    private static final int LONG_ENOUGH_TO_BE_A_SECRET = 16;

    @Test
    @Order(1)
    void theStoryHolds() {
        TestStack.get().story(new TestStack.Silence()).play();
    }

    /** After the story, because its calls fill the logs. */
    @Test
    @Order(2)
    void noLogTellsASecretOrNamesAPerson() throws IOException {
        LogSecrets secrets = new LogSecrets();
        passwordsAndKeys(secrets);
        Stream.of(DemoAccount.values()).forEach(account -> secrets.never("a name", account.displayName()));
        PlainBrowser browser = new PlainBrowser();
        visitTheConsole(browser);
        askInWaysThatTemptToLog(TestStack.get().gateway(new TestStack.Silence()).token(DemoAccount.E1));
        List<String> cookies = browser.everyCookie().stream()
                .filter(value -> value.length() >= LONG_ENOUGH_TO_BE_A_SECRET)
                .toList();
        assertFalse(cookies.isEmpty());
        cookies.forEach(value -> secrets.never("a cookie", value));

        Path logs = TestStack.folder().logs();
        List<String> names = LogSecrets.logsOf(logs).stream()
                .map(log -> log.getFileName().toString())
                .toList();
        for (Service service : Service.values()) {
            assertTrue(names.contains(service.module() + ".log"), names.toString());
        }
        assertTrue(Files.readString(logs.resolve("gateway.log")).contains("\"route\":\"/console/*\",\"status\":200"));
        assertEquals(List.of(), secrets.foundIn(logs), "in " + logs);
    }

    private static void visitTheConsole(PlainBrowser browser) {
        PlainBrowser.Page login = browser.open(HOME + "/console/login?to=/");
        PlainBrowser.Page home = browser.submit(login, "value=\"e1\"", Map.of());
        assertTrue(home.body().contains(DemoAccount.E1.displayName()), home.toString());
        assertEquals(200, browser.open(HOME + "/console/exporter/licenses").status());
        browser.submit(browser.open(HOME + "/"), "/console/logout", Map.of());
    }

    /** Tokens and names where programs often write down what they were sent: in a query, in a path, in what is refused. */
    private static void askInWaysThatTemptToLog(String token) {
        PlainBrowser stranger = new PlainBrowser();
        String name = URLEncoder.encode(DemoAccount.EXAMINER.displayName(), StandardCharsets.UTF_8);
        stranger.open(HOME + "/api/license/v1/licenses?access_token=" + token);
        stranger.open(HOME + "/api/control-list/v1/search?q=" + name + "&token=" + token);
        stranger.open(HOME + "/api/license/v1/licenses/" + token);
        stranger.open(HOME + "/console/list?q=" + token);
        stranger.open(HOME + "/console/callback?state=" + token + "&code=" + token);
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
        Gateway forged = new Gateway(HOME, account -> changed, new TestStack.Silence());
        assertEquals(
                401,
                forged.as(DemoAccount.E1, null).get("/api/license/v1/licenses").status());
    }

    private static void passwordsAndKeys(LogSecrets secrets) throws IOException {
        Path root = TestStack.folder().root();
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        for (String name : passwords.stringPropertyNames()) {
            secrets.never("the password of " + name, passwords.getProperty(name));
        }
        assertTrue(passwords.containsKey("license_app") && passwords.containsKey("console"), passwords.toString());
        int keys = 0;
        try (Stream<Path> files = Files.list(root.resolve("signing-keys"))) {
            for (Path file : files.toList()) {
                for (JsonNode key : new ObjectMapper().readTree(file.toFile()).path("keys")) {
                    secrets.never(
                            "a key of " + file.getFileName(), key.path("d").asText());
                    keys++;
                }
            }
        }
        assertEquals(3, keys);
    }
}
