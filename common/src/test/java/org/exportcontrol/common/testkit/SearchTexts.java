package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.exportcontrol.common.testkit.Contract.Operation;

/** A search looks for the text that it is given: no sign in it means anything to the database. */
public final class SearchTexts {

    private static final String NOTHING = "nothing-is-called-so";

    private static final List<String> SIGNS = List.of(
            "%",
            "_".repeat(10), // as a wildcard it would fit nearly all
            "\\",
            NOTHING + "'",
            NOTHING + "\"",
            NOTHING + "' or '1'='1",
            NOTHING + "') or ('1'='1' --",
            NOTHING + "'; drop table event; --",
            NOTHING + "\\' or 1=1 --",
            NOTHING + "\u0000");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SearchTexts() {}

    /**
     * Searches each list of the contract for signs, by each parameter of its query; none may find more than plain text
     * does, or break the search.
     *
     * @param asked which parameters of which operations are searches of this service's own
     */
    public static void assertNoSignFindsMoreOrBreaks(BiPredicate<Operation, String> asked) throws Exception {
        List<String> wrong = new ArrayList<>();
        int searches = 0;
        for (Operation operation : Contract.operations()) {
            boolean isList =
                    operation.method().equals("GET") && operation.parameters().isEmpty();
            for (String name : isList ? Contract.queries(operation) : List.<String>of()) {
                if (asked.test(operation, name)) {
                    searches++;
                    compare(operation, name, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(searches > 0);
    }

    private static void compare(Operation operation, String name, List<String> wrong) throws Exception {
        List<String> roles = Contract.roles(operation);
        String token = TestTokens.anyOf(
                roles.contains("MOFCOM") ? "MOFCOM" : roles.get(0).replace("anyone", "exporter"));
        HttpResponse<String> plain = ask(operation, token, name, NOTHING);
        for (String sign : SIGNS) {
            HttpResponse<String> answer = ask(operation, token, name, sign);
            int status = answer.statusCode();
            boolean expected = status == 200 || status == 400 || status == plain.statusCode();
            if (!expected || status >= 500 || items(answer) > items(plain)) {
                wrong.add(operation + " with " + name + "=" + sign + ": " + status + " " + answer.body() + " beside "
                        + plain.statusCode());
            }
        }
    }

    private static HttpResponse<String> ask(Operation operation, String token, String name, String value)
            throws Exception {
        String query = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + operation.path() + query))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int items(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            return 0;
        }
        JsonNode body = JSON.readTree(answer.body());
        return body.isArray() ? body.size() : body.path("items").size();
    }
}
