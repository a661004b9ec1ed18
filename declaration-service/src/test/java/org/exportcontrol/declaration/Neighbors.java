package org.exportcontrol.declaration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The neighbors of this service as WireMock stands in for them in tests: control list, licenses, login server. */
public class Neighbors implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "testkit.neighbors.port";

    /** One for all: each has an HTTP client of its own. */
    private static WireMock admin;

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            WireMockServer server =
                    new WireMockServer(WireMockConfiguration.options().dynamicPort());
            server.start();
            System.setProperty(PORT, Integer.toString(server.port()));
        }
        String url = "http://localhost:" + System.getProperty(PORT);
        return Map.of(
                "quarkus.rest-client.control-list.url",
                url,
                "quarkus.rest-client.license.url",
                url,
                "quarkus.oidc-client.auth-server-url",
                url,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                "/token",
                "quarkus.oidc-client.credentials.secret",
                "secret");
    }

    @Override
    public void stop() {
        // The next test class uses it too; the JVM's exit stops it.
    }

    private static WireMock server() {
        if (admin == null) {
            admin = new WireMock(Integer.parseInt(System.getProperty(PORT)));
        }
        return admin;
    }

    /** Back to neighbors that answer, find nothing controlled, hold and use whatever they are asked, list nobody. */
    public static void reset() {
        server().resetMappings();
        server().resetRequests();
        stub(post("/token")
                .willReturn(okJson("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
        finds(uncontrolled(1));
        stub(get(urlPathMatching("/v1/entries/.*")).willReturn(aResponse().withStatus(404)));
        knows("1C905.b", true);
        knows("1C904.a.4", true);
        knows("1C905", false);
        rules();
        stub(post("/internal/v1/party-checks").willReturn(okJson("{\"date\":\"2026-03-16\",\"parties\":[]}")));
        holds(1, "500.000000");
        stub(post(urlPathMatching("/internal/v1/holds/.*/use"))
                .willReturn(okJson("{\"attempt\":2,\"used\":true,\"lines\":[]}")));
        stub(post(urlPathMatching("/internal/v1/holds/.*/reversal"))
                .willReturn(okJson("{\"attempt\":2,\"state\":\"HELD\",\"lines\":[]}")));
        stub(delete(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(aResponse().withStatus(204)));
        stub(get(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(okJson("{\"attempt\":2,\"state\":\"FREED\",\"lines\":[]}")));
    }

    public static void stub(MappingBuilder mapping) {
        server().register(mapping);
    }

    public static void knows(String code, boolean leaf) {
        stub(get(urlPathEqualTo("/v1/entries/" + code))
                .willReturn(
                        okJson("{\"code\":\"" + code + "\",\"nameZh\":\"z\",\"nameEn\":\"e\",\"state\":\"OPERATIVE\","
                                + "\"leaf\":" + leaf + ",\"incomplete\":false}")));
    }

    public static void finds(String... lines) {
        stub(post("/v1/screenings")
                .willReturn(okJson("{\"edition\":{\"number\":1,\"announcement\":\"2025-18\","
                        + "\"recordedAt\":\"2025-04-04T00:00:00Z\"},\"asOf\":\"2026-03-16\",\"lines\":["
                        + String.join(",", lines) + "]}")));
    }

    public static String controlled(int line, String... codes) {
        String matches = List.of(codes).stream()
                .map(code -> "{\"code\":\"" + code + "\",\"nameZh\":\"z\",\"nameEn\":\"e\",\"state\":\"OPERATIVE\","
                        + "\"announcement\":\"2025-18\"}")
                .collect(Collectors.joining(","));
        String accepted = List.of(codes).stream().map(code -> '"' + code + '"').collect(Collectors.joining(","));
        return line(line, "CONTROLLED", "LICENSE", matches, accepted, "", "null");
    }

    /** Controlled, and exempt by the way it is said to move. */
    public static String exempt(int line, String code) {
        return controlled(line, code).replace("\"kind\":\"LICENSE\"", "\"kind\":\"EXEMPT\"");
    }

    public static String uncontrolled(int line) {
        return line(line, "NOT_CONTROLLED", "NONE", "", "", "", "null");
    }

    /** Not controlled, under a commodity number of supervision code 3. */
    public static String hinted(int line) {
        return line(
                line,
                "NOT_CONTROLLED",
                "NONE",
                "",
                "",
                "",
                "{\"commodityCode\":\"8505111000\",\"mayHold\":[\"1C904.a.4\"],\"supervisionCodes\":[\"3\"],"
                        + "\"source\":\"tariff\"}");
    }

    /** The same line with the text that the list proposes for the remarks column. */
    public static String remarked(String line, String remark) {
        return line.substring(0, line.length() - 1) + ",\"remark\":\"" + remark + "\"}";
    }

    public static String incomplete(int line, String heading) {
        return line(line, "NEEDS_REVIEW", "LICENSE", "", '"' + heading + '"', "", "null");
    }

    public static String missing(int line, String pointer) {
        return line(
                line,
                "NEEDS_REVIEW",
                "NONE",
                "",
                "",
                "{\"pointer\":\"" + pointer + "\",\"what\":{\"en\":\"composition\",\"zh\":\"成分\"}}",
                "null");
    }

    private static String line(
            int line, String finding, String need, String matches, String accepted, String missing, String hint) {
        return "{\"line\":" + line + ",\"finding\":\"" + finding + "\",\"requirement\":{\"kind\":\"" + need
                + "\",\"rule\":\"LI-01\",\"source\":\"DUR 15\"},\"matches\":[" + matches + "],\"acceptedCodes\":["
                + accepted + "],\"nearest\":[],\"missing\":[" + missing + "],\"tariffHint\":" + hint + "}";
    }

    /** What MOFCOM ruled on the goods of line 1. */
    public static void rules(String... rulings) {
        stub(rulingCalls()
                .willReturn(okJson("{\"items\":[{\"line\":1,\"rulings\":[" + String.join(",", rulings) + "]}]}")));
    }

    /** @param organization null for goods in general */
    public static String ruling(String organization, String finding, String validUntil) {
        String codes = finding.equals("CONTROLLED") ? "\"1C904.a.4\"" : "";
        String asked = organization == null ? "null" : '"' + organization + '"';
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"fingerprint\":\"f\",\"organization\":" + asked
                + ",\"finding\":\"" + finding + "\",\"codes\":[" + codes + "],\"asOf\":\"2026-01-05\",\"validUntil\":\""
                + validUntil + "\",\"edition\":1,\"issuedAt\":\"2026-01-05T02:00:00Z\",\"effect\":{\"en\":\"guides\","
                + "\"zh\":\"供参考\"},\"signed\":\"s\"}";
    }

    public static MappingBuilder rulingCalls() {
        return post("/v1/rulings/look-up");
    }

    /** License-service's feed as a reader finds it that has read nothing yet: these events, and no more after them. */
    public static void tells(String... events) {
        stub(get(urlPathEqualTo("/v1/events")).willReturn(okJson("{\"items\":[],\"next\":" + events.length + "}")));
        for (int after = 0; after < events.length; after++) {
            String items = Stream.of(events).skip(after).collect(Collectors.joining(","));
            stub(get(urlPathEqualTo("/v1/events"))
                    .withQueryParam("after", equalTo(Integer.toString(after)))
                    .willReturn(okJson("{\"items\":[" + items + "],\"next\":" + events.length + "}")));
        }
    }

    /** License-service was restored from a backup: its feed ends before that cursor. */
    public static void endsBefore(long cursor) {
        stub(get(urlPathEqualTo("/v1/events"))
                .withQueryParam("after", equalTo(Long.toString(cursor)))
                .willReturn(problem(410, "{\"type\":\"/problems/cursor-beyond-end\",\"title\":\"t\",\"status\":410}")));
    }

    public static MappingBuilder feedCalls() {
        return get(urlPathEqualTo("/v1/events"));
    }

    /** An event of the feed at that position. */
    public static String event(long position, String type, String subject, long version) {
        return "{\"position\":" + position + ",\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"" + type
                + "\",\"subjectType\":\"" + type.substring(0, type.indexOf('.')) + "\",\"subjectId\":\"" + subject
                + "\",\"subjectVersion\":" + version + ",\"recordedAt\":\"2026-03-16T02:00:00Z\",\"data\":{}}";
    }

    public static void holds(int goodsLine, String kilograms) {
        stub(put(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(okJson("{\"attempt\":1,\"held\":true,\"lines\":[{\"goodsLine\":" + goodsLine
                        + ",\"licenseNumber\":\"26-AA-000001\",\"licenseLine\":1,\"heldKilograms\":\"" + kilograms
                        + "\",\"failures\":[]}]}")));
    }

    /** Holds that much on line 1, answered as under an attempt. */
    public static void holdsUnder(int attempt, String kilograms) {
        stub(put(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(okJson("{\"attempt\":" + attempt + ",\"held\":true,\"lines\":[{\"goodsLine\":1"
                        + ",\"licenseNumber\":\"26-AA-000001\",\"licenseLine\":1,\"heldKilograms\":\"" + kilograms
                        + "\",\"failures\":[]}]}")));
    }

    /** A try would succeed, and then the license moves: what is really asked under an attempt is refused. */
    public static void refusesOnlyInEarnest(int attempt, String check, String rule) {
        stub(put(urlPathMatching("/internal/v1/holds/.*"))
                .withRequestBody(matchingJsonPath("$[?(@.dryRun == false && @.attempt == " + attempt + ")]"))
                .willReturn(okJson("{\"attempt\":" + attempt + ",\"held\":false,\"lines\":[{\"goodsLine\":1,"
                        + "\"licenseNumber\":\"26-AA-000001\",\"licenseLine\":1,\"failures\":["
                        + failure(check, rule) + "]}]}")));
    }

    public static void refusesToHold(String check, String rule) {
        stub(put(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(okJson("{\"attempt\":1,\"held\":false,\"lines\":[{\"goodsLine\":1,\"licenseNumber\":"
                        + "\"26-AA-000001\",\"licenseLine\":1,\"failures\":[" + failure(check, rule) + "]}]}")));
    }

    public static void refusesToUse(String check, String rule) {
        stub(post(urlPathMatching("/internal/v1/holds/.*/use"))
                .willReturn(okJson("{\"attempt\":2,\"used\":false,\"lines\":[{\"goodsLine\":1,\"licenseNumber\":"
                        + "\"26-AA-000001\",\"failures\":[" + failure(check, rule) + "]}]}")));
    }

    private static String failure(String check, String rule) {
        return "{\"check\":\"" + check + "\",\"rule\":\"" + rule + "\",\"source\":\"DUR 18\",\"detail\":{\"en\":\""
                + check + " fails.\",\"zh\":\"不符。\"},\"remedy\":{\"en\":\"Mend it.\",\"zh\":\"请更正。\"}}";
    }

    public static void lists(String name, String finding) {
        stub(post("/internal/v1/party-checks")
                .willReturn(okJson("{\"date\":\"2026-03-16\",\"parties\":[{\"role\":\"END_USER\",\"name\":\"" + name
                        + "\",\"finding\":\"" + finding + "\"}]}")));
    }

    /** The list cannot read the goods; it says so in the language it is asked in. */
    public static void cannotRead(String pointer) {
        for (String language : List.of("en", "zh")) {
            stub(post("/v1/screenings")
                    .withHeader("Accept-Language", equalTo(language))
                    .willReturn(problem(
                            400,
                            "{\"type\":\"/problems/validation-failed\",\"title\":\"t\",\"status\":400,\"violations\":["
                                    + "{\"pointer\":\"" + pointer + "\",\"detail\":\"detail " + language + "\"}]}")));
        }
    }

    public static void hasSeenAHigherAttempt() {
        stub(put(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(problem(409, "{\"type\":\"/problems/stale-attempt\",\"title\":\"t\",\"status\":409}")));
    }

    public static void findsNothingHeld() {
        stub(useCalls()
                .willReturn(problem(409, "{\"type\":\"/problems/nothing-held\",\"title\":\"t\",\"status\":409}")));
    }

    private static ResponseDefinitionBuilder problem(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(body);
    }

    /** From now on calls of that kind find the connection broken. */
    public static void breaks(MappingBuilder mapping) {
        stub(mapping.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** From now on calls of that kind are answered with a success and this content. */
    public static void answers(MappingBuilder mapping, String content) {
        stub(mapping.willReturn(okJson(content)));
    }

    public static MappingBuilder screening() {
        return post("/v1/screenings");
    }

    public static MappingBuilder licenseCalls() {
        return any(urlPathMatching("/internal/.*"));
    }

    /** Books back to free what it is asked to; that much of line 1 stays used. */
    public static void corrects(String usedKilograms) {
        stub(post(urlPathMatching("/internal/v1/holds/.*/corrections"))
                .willReturn(okJson("{\"attempt\":3,\"state\":\"USED\",\"lines\":[{\"goodsLine\":1,\"usedKilograms\":\""
                        + usedKilograms + "\"}]}")));
    }

    public static MappingBuilder reversals() {
        return post(urlPathMatching("/internal/v1/holds/.*/reversal"));
    }

    public static void refusesToFree() {
        stub(delete(urlPathMatching("/internal/v1/holds/.*"))
                .willReturn(problem(409, "{\"type\":\"/problems/hold-used\",\"title\":\"t\",\"status\":409}")));
    }

    public static void refusesPartyChecks() {
        stub(post("/internal/v1/party-checks")
                .willReturn(problem(400, "{\"type\":\"/problems/validation-failed\",\"title\":\"t\",\"status\":400}")));
    }

    public static MappingBuilder useCalls() {
        return post(urlPathMatching("/internal/v1/holds/.*/use"));
    }

    public static int calls(String method, String pathPattern) {
        return server().find(RequestPatternBuilder.newRequestPattern(
                        RequestMethod.fromString(method), urlPathMatching(pathPattern)))
                .size();
    }

    public static String lastBody(String method, String pathPattern) {
        List<String> bodies = bodies(method, pathPattern);
        return bodies.get(bodies.size() - 1);
    }

    /** In the order of the calls. */
    public static List<String> bodies(String method, String pathPattern) {
        return server()
                .find(RequestPatternBuilder.newRequestPattern(
                        RequestMethod.fromString(method), urlPathMatching(pathPattern)))
                .stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }
}
