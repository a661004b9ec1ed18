package org.exportcontrol.common.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may call what, as a table: every operation of the committed contract times every role, and no, expired, foreign
 * and misdirected tokens. A module extends it as a {@code @QuarkusTest} and keeps the table in
 * {@code src/test/resources/role-table.csv}: method, path, roles parted by blanks or {@code anyone}.
 */
public abstract class RoleTable {

    private static final Path CONTRACT = Path.of("openapi/openapi.yaml");
    private static final Path TABLE = Path.of("src/test/resources/role-table.csv");
    private static final List<String> ROLES = List.of("exporter", "MOFCOM", "customs", "operator", "service");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";

    /** Read once: each reading takes longer than the call that it is for. */
    private static final JsonNode PATHS = paths();

    private static JsonNode paths() {
        try {
            return new YAMLMapper().readTree(CONTRACT.toFile()).get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll("\\s*,\\s*", ",").strip())
                    .toList();
        }
    }

    @Test
    void theTableHoldsExactlyTheOperationsOfTheContract() throws IOException {
        Set<String> operations = new TreeSet<>();
        PATHS.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                operations.add(method.toUpperCase(Locale.ROOT) + "," + path.getKey());
            }
        }));
        Set<String> listed = new TreeSet<>();
        for (String row : rows()) {
            assertTrue(listed.add(row.substring(0, row.lastIndexOf(','))), "listed twice: " + row);
        }
        assertEquals(operations, listed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rolesDecideWhoMayCall(String row) {
        String[] cells = row.split(",");
        boolean anyone = cells[2].equals("anyone");
        Set<String> allowed = Set.of(cells[2].split(" "));
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            int status = status(cells[0], cells[1], TestTokens.anyOf(role));
            boolean refused = status == 401 || status == 403;
            if (status >= 500 || refused != !(anyone || allowed.contains(role))) {
                wrong.add(role + " -> " + status);
            }
        }
        assertEquals(List.of(), wrong, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutAGoodTokenNobodyCalls(String row) {
        String[] cells = row.split(",");
        if (cells[2].equals("anyone")) {
            assertFalse(
                    List.of(401, 403).contains(call(cells[0], cells[1], null).statusCode()));
            return;
        }
        String role = cells[2].split(" ")[0];
        assertUnauthenticated(call(cells[0], cells[1], null));
        assertUnauthenticated(call(cells[0], cells[1], TestTokens.expired(role)));
        assertUnauthenticated(call(cells[0], cells[1], TestTokens.foreign(role)));
        assertUnauthenticated(call(cells[0], cells[1], TestTokens.otherIssuer(role)));
        assertUnauthenticated(call(cells[0], cells[1], TestTokens.otherAudience(role)));
        assertUnauthenticated(call(cells[0], cells[1], "no.token.atall"));
    }

    private static void assertUnauthenticated(Response answer) {
        assertEquals(401, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
    }

    /** What the contract says the operation takes, JSON where it says nothing. */
    private static String mediaType(String method, String path) {
        JsonNode content = operation(method, path).path("requestBody").path("content");
        return content.isEmpty() ? JSON : content.fieldNames().next();
    }

    private static JsonNode operation(String method, String path) {
        return PATHS.path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** Of a stream only the head is read: it has no end. */
    private static int status(String method, String path, String token) {
        try {
            JsonNode answer = operation(method, path).at("/responses/200/content");
            if (!answer.has("text/event-stream")) {
                return call(method, path, token).statusCode();
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<InputStream> head =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            head.body().close();
            return head.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response call(String method, String path, String token) {
        RequestSpecification request = given().redirects().follow(false);
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (method.equals("POST") || method.equals("PUT")) {
            String mediaType = mediaType(method, path);
            request.contentType(mediaType);
            if (mediaType.equals(JSON)) {
                request.body("{}");
            } else {
                request.body(new byte[] {'x'}); // of media types that are no texts too
            }
        }
        return request.request(method, path.replaceAll("\\{[^}]+}", SOME_ID));
    }
}
