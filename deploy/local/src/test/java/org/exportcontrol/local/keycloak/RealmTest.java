package org.exportcontrol.local.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.exportcontrol.local.oidc.DemoAccount;
import org.junit.jupiter.api.Test;

/** The realm in deploy/keycloak gives the tokens that the services read. */
class RealmTest {
    private static final Path IMPORT = Path.of("../keycloak/import");
    private static final Path SECURITY = Path.of("../../common/src/main/java/org/exportcontrol/common/security");

    private final JsonNode realm = read("export-control-realm.json");
    private final JsonNode users = read("export-control-users-0.json").path("users");

    @Test
    void theRolesAreThoseOfTheServices() throws IOException {
        assertEquals(constants("Roles.java"), texts(realm.at("/roles/client/export-control"), "/name"));
    }

    @Test
    void everyClaimThatAServiceReadsHasAMapper() throws IOException {
        Set<String> claims = Pattern.compile("@WithDefault\\(\"(\\w+)\"\\)")
                .matcher(Files.readString(SECURITY.resolve("ClaimsConfig.java")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(4, claims.size());
        claims.addAll(Set.of("groups", "name"));
        Set<String> mapped = texts(scope().path("protocolMappers"), "/config/claim.name");
        mapped.remove("");
        assertEquals(claims, mapped);
        assertTrue(texts(scope().path("protocolMappers"), "/protocolMapper").contains("oidc-sub-mapper"));
        assertTrue(texts(scope().path("protocolMappers"), "/config/included.client.audience")
                .contains("export-control"));
    }

    @Test
    void thePeopleAreTheDemoAccounts() {
        Map<String, Object> expected = Arrays.stream(DemoAccount.values())
                .collect(Collectors.toMap(DemoAccount::username, DemoAccount::claims, (a, b) -> a, TreeMap::new));
        Map<String, Object> found = new TreeMap<>();
        for (JsonNode user : users) {
            Map<String, Object> claims = new TreeMap<>();
            user.path("attributes").properties().forEach(attribute -> {
                List<String> values = list(attribute.getValue());
                boolean several = attribute.getKey().equals("duties");
                claims.put(
                        attribute.getKey().equals("full_name") ? "name" : attribute.getKey(),
                        several ? values : values.get(0));
            });
            claims.put("groups", list(user.at("/clientRoles/export-control")));
            found.put(user.path("username").asText(), claims);
        }
        assertEquals(expected, found);
    }

    /** Whoever may write an own attribute chooses the own organization, and with it whose files to read. */
    @Test
    void nobodyChangesWhatTheSuiteReliesOn() throws IOException {
        String told = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode attributes = Keycloak.json(told).path("attributes");
        Set<String> names = texts(attributes, "/name");
        assertTrue(names.containsAll(Set.of("full_name", "organization", "customs_office", "province", "duties")));
        for (JsonNode attribute : attributes) {
            if (!attribute.path("name").asText().equals("email")) {
                assertEquals(List.of("admin"), list(attribute.at("/permissions/edit")), attribute.toString());
            }
        }
        String duties = StreamSupport.stream(attributes.spliterator(), false)
                .filter(attribute -> attribute.path("name").asText().equals("duties"))
                .map(attribute -> attribute.at("/validations/pattern/pattern").asText())
                .findFirst()
                .orElseThrow();
        assertEquals(
                constants("Duties.java"),
                new TreeSet<>(List.of(duties.replaceAll("[\\^$()]", "").split("\\|"))));
        assertFalse(realm.path("registrationAllowed").asBoolean());
        assertFalse(realm.path("editUsernameAllowed").asBoolean());
        assertTrue(realm.path("bruteForceProtected").asBoolean());
    }

    @Test
    void clientsCanDoOnlyWhatTheyAreFor() {
        assertEquals(
                Set.of("export-control", "console", "declaration-service"), texts(realm.path("clients"), "/clientId"));
        for (JsonNode client : realm.path("clients")) {
            String id = client.path("clientId").asText();
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), id);
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), id);
            assertFalse(client.path("publicClient").asBoolean(true), id);
            assertFalse(client.path("fullScopeAllowed").asBoolean(true), id);
            assertEquals(
                    id.equals("console"), client.path("standardFlowEnabled").asBoolean(), id);
            assertEquals(
                    id.equals("declaration-service"),
                    client.path("serviceAccountsEnabled").asBoolean(),
                    id);
        }
        assertEquals(
                "S256",
                client("console").at("/attributes/pkce.code.challenge.method").asText());
        for (JsonNode mapping : realm.at("/clientScopeMappings/export-control")) {
            boolean service = list(mapping.path("roles")).contains("service");
            assertEquals(mapping.path("client").asText().equals("declaration-service"), service, mapping.toString());
        }
    }

    @Test
    void noSecretStandsInTheFiles() {
        for (JsonNode client : realm.path("clients")) {
            assertTrue(client.path("secret").asText("${}").matches("\\$\\{[A-Z_]*}"), client.toString());
        }
        for (JsonNode user : users) {
            assertEquals("${DEMO_PASSWORD}", user.at("/credentials/0/value").asText());
        }
    }

    private JsonNode scope() {
        return realm.at("/clientScopes/0");
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> constants(String file) throws IOException {
        return Pattern.compile("String [A-Z_]+ = \"(\\w+)\"")
                .matcher(Files.readString(SECURITY.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.at(pointer).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(IMPORT.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
