package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;

/** What declaration-service asks, with good defaults: goods that agree with the license of {@link Licensing}. */
public final class Holding {

    private static final String SERVICE = TestTokens.service("declaration-service");

    private Holding() {}

    public static Map<String, Object> request(int attempt, Map<?, ?>... lines) {
        Map<String, Object> body = new HashMap<>();
        body.put("attempt", attempt);
        body.put("acceptanceDate", Licensing.today().toString());
        body.put("consignor", TestTokens.E1);
        body.put("customsOffice", "2248");
        body.put("destinationCountry", "DEU");
        body.put("dryRun", false);
        body.put("lines", List.of(lines));
        return body;
    }

    public static Map<String, Object> goods(int goodsLine, String number, int licenseLine, String quantity) {
        Map<String, Object> line = new HashMap<>();
        line.put("goodsLine", goodsLine);
        line.put("licenseNumber", number);
        line.put("licenseLine", licenseLine);
        line.put("controlCodes", List.of("1C905.b"));
        line.put("commodityCode", "2846901500");
        line.put("quantity", quantity);
        line.put("unit", "KGM");
        line.put("importer", Licensing.IMPORTER);
        line.put("endUser", Licensing.END_USER);
        return line;
    }

    public static UUID declaration() {
        return UUID.randomUUID();
    }

    public static Response put(UUID declaration, Object body) {
        return Api.as(SERVICE).header("Acting-Subject", "e1").body(body).put("/internal/v1/holds/" + declaration);
    }

    /** A hold that must succeed. */
    public static JsonPath held(UUID declaration, int attempt, Map<?, ?>... lines) {
        JsonPath answer = Licensing.ok(put(declaration, request(attempt, lines)));
        assertEquals(true, answer.getBoolean("held"), answer.prettify());
        return answer;
    }

    public static Response use(UUID declaration, int attempt) {
        return Api.as(SERVICE).body(Map.of("attempt", attempt)).post("/internal/v1/holds/" + declaration + "/use");
    }

    public static Response reverse(UUID declaration, int attempt) {
        return Api.as(SERVICE).body(Map.of("attempt", attempt)).post("/internal/v1/holds/" + declaration + "/reversal");
    }

    public static Response correct(UUID declaration, int attempt, Map<?, ?>... lines) {
        return Api.as(SERVICE)
                .body(Map.of("attempt", attempt, "lines", List.of(lines)))
                .post("/internal/v1/holds/" + declaration + "/corrections");
    }

    public static Response free(UUID declaration, int attempt) {
        return Api.as(SERVICE).delete("/internal/v1/holds/" + declaration + "?attempt=" + attempt);
    }

    public static JsonPath status(UUID declaration) {
        return Licensing.ok(Api.get(SERVICE, "/internal/v1/holds/" + declaration));
    }

    /** Part of the balance of a license's first line, as the ministry sees it. */
    public static String balance(String number, String part) {
        return Licensing.ok(Api.get(TestTokens.director(), "/v1/licenses/" + number + "/balance"))
                .getString("lines[0]." + part);
    }

    public static String state(String number) {
        return Licensing.ok(Api.get(TestTokens.director(), "/v1/licenses/" + number))
                .getString("state");
    }
}
