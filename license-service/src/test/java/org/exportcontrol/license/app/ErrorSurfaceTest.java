package org.exportcontrol.license.app;

import static org.exportcontrol.license.testkit.Api.as;
import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.free;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.documents;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.grant;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.receivedOn;
import static org.exportcontrol.license.testkit.Licensing.refusal;
import static org.exportcontrol.license.testkit.Licensing.reviewed;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Conduct;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Papers;
import org.exportcontrol.license.testkit.Reporting;
import org.exportcontrol.license.testkit.Statements;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithNeighbors
class ErrorSurfaceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);
    private static final Map<String, ?> MISSING = Map.of("missing", List.of("合同"));

    @ParameterizedTest
    @EnumSource(LicenseProblem.class)
    void eachProblemOfTheCatalogueIsReachable(LicenseProblem problem) {
        Response answer = provoke(problem);

        assertEquals(problem.status(), answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals(problem.uri(), answer.path("type"));
        assertEquals(problem.title().en(), answer.path("title"));
        assertFalse(answer.<String>path("detail").isBlank());
    }

    @ParameterizedTest
    @EnumSource(LicenseProblem.class)
    void eachProblemOfTheCatalogueIsDocumented(LicenseProblem problem) throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

        assertTrue(
                readme.contains("| `" + problem.uri() + "` | " + problem.status() + " |"),
                problem + " is missing in README.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{\"type\":\"SINGLE\"} x", "{\"nonsense\":1}", "{\"type\":\"DOUBLE\"}"})
    void eachMalformedBodyIsAProblem(String body) {
        Response answer = as(E1).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/applications");

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
    }

    @Test
    void aRefusalSpeaksChineseToWhoAsksForIt() {
        Response answer = as(E1).header("Accept-Language", "zh-CN").get("/v1/licenses/26-AA-999999");

        assertEquals("没有该许可证", answer.path("title"));
        assertEquals("您的卷宗中没有许可证 26-AA-999999。", answer.path("detail"));
    }

    @Test
    void aMoveNeedsTheVersionItRestsOn() {
        assertEquals(
                428, as(E1).post(path(draft(singleApplication()), "withdraw")).statusCode());
    }

    private static Response provoke(LicenseProblem problem) {
        return switch (problem) {
            case DUTY_REQUIRED -> decide(TestTokens.mofcom("another", "examine"));
            case FOUR_EYES -> decide(TestTokens.examiner());
            case ORGANIZATION_REQUIRED -> Api.get(TestTokens.exporter("none"), "/v1/applications");
            case APPLICATION_NOT_FOUND -> Api.get(E1, "/v1/applications/" + UUID.randomUUID());
            case LICENSE_NOT_FOUND -> Api.get(E1, "/v1/licenses/26-AA-999999");
            case ILLEGAL_MOVE -> Api.move(E1, path(submitted(singleApplication()), "submit"), 1, null);
            case SUPPLEMENT_NOT_ALLOWED -> secondSupplement();
            case ACCEPTED_BY_SILENCE -> lateSupplement();
            case LICENSE_MOVE_ILLEGAL ->
                Api.move(
                        TestTokens.director(),
                        "/v1/licenses/" + licensed(singleApplication()) + "/resume",
                        0,
                        Map.of("ground", "CHECKED", "reason", "r"));
            case HOLDS_OPEN -> changeOfAHeldLicense();
            case CERTIFICATE_NOT_FOUND -> Api.get(E1, "/v1/verifications/26-AA-000001");
            case CERTIFICATE_UNREADABLE -> as(E1).body(Map.of("signed", "x")).post("/v1/verifications");
            case CHANGE_NOT_FOUND -> Api.get(E1, "/v1/license-changes/" + UUID.randomUUID());
            case REPORT_NOT_FOUND -> Api.get(E1, "/v1/reports/" + UUID.randomUUID());
            case REPORT_INVALID ->
                Reporting.file(licensed(singleApplication()), Map.of("kind", "FACTS_CHANGED", "day", "2026-01-01"));
            case INQUIRY_NOT_FOUND -> Api.get(E1, "/v1/inquiries/" + UUID.randomUUID());
            case INQUIRY_INVALID ->
                Api.create(
                        E1,
                        "/v1/inquiries",
                        Map.of("goods", "g", "parameters", "p", "mainUses", "u", "question", "q", "truthful", false));
            case CHANGE_OF_KEY_ELEMENT -> change(licensed(singleApplication()), Map.of("endUse", "e", "reason", "r"));
            case CHANGE_INVALID -> change(licensed(singleApplication()), Map.of("reason", "r"));
            case NOT_FORWARDED -> notForwarded();
            case COURSE_INVALID -> Api.move(TestTokens.provincial("36"), path(acceptedOnly(), "forward"), 2, Map.of());
            case YEAR_KEPT_ALREADY -> Api.create(TestTokens.director(), "/v1/calendar", year("2026-01-01"));
            case CALENDAR_INVALID -> Api.create(TestTokens.director(), "/v1/calendar", year("2025-01-01"));
            case STATEMENT_STALE -> staleStatement();
            case STATEMENT_CHANGED -> changedStatement();
            case STALE_ATTEMPT -> staleAttempt();
            case HOLD_USED -> freeingWhatIsUsed();
            case NOTHING_HELD -> use(declaration(), 1);
            case APPLICATION_INVALID -> invalidApplication();
            case DOCUMENTS_MISSING -> Api.move(E1, path(draft(withDocuments()), "submit"), 0, null);
            case DOCUMENT_NOT_FOUND -> Api.get(E1, document(draft(singleApplication()), "00".repeat(32)));
            case DOCUMENT_INVALID ->
                Papers.put(
                        E1, draft(singleApplication()), Papers.sha256(Papers.pdf("IDENTITY")), Papers.pdf("CONTRACT"));
            case CONTROL_CODE_NOT_OPERATIVE -> Api.move(E1, path(draft(withCode("1C999")), "submit"), 0, null);
            case CONDUCT_INVALID -> Conduct.enter("none", "EXPORT_RECORD", today(), null);
            case NOT_ELIGIBLE -> notEligible();
            case DECISION_INVALID -> tooLong();
            case CORRECTION_INVALID ->
                Holding.correct(
                        declaration(),
                        1,
                        Map.of("goodsLine", 1, "licenseNumber", "x", "licenseLine", 1, "quantity", "1", "unit", "KGM"));
            case ADJUSTMENT_INVALID ->
                Api.create(
                        TestTokens.director(),
                        "/v1/licenses/" + licensed(singleApplication()) + "/adjustments",
                        Map.of("line", 9, "quantity", "1", "unit", "KGM", "ground", "g"));
            case ATTEMPT_REUSED -> reusedAttempt();
            case BAN_INVALID ->
                Api.create(
                        TestTokens.director(),
                        "/v1/bans",
                        Map.of("measure", "FORBID", "from", "2026-01-01", "ground", "g"));
            case LISTING_INVALID ->
                Api.create(
                        TestTokens.director(),
                        "/v1/party-listings",
                        Map.of("kind", "CONTROL_LIST", "names", List.of("x"), "from", "2026-01-01", "ground", "g"));
        };
    }

    private static Response notEligible() {
        String organization = Conduct.newOrganization();
        Conduct.entered(organization, "CRIMINAL_PENALTY", today(), null);
        String draft = draft(organization, generalApplication(line(1, "500", "KGM")));
        return Api.move(TestTokens.exporter(organization), path(draft, "submit"), 0, null);
    }

    private static String document(String application, String sha256) {
        return "/v1/applications/" + application + "/documents/" + sha256;
    }

    private static Response change(String number, Object wish) {
        return Api.create(E1, "/v1/licenses/" + number + "/changes", wish);
    }

    private static Response changeOfAHeldLicense() {
        String number = licensed(singleApplication());
        held(declaration(), 1, goods(1, number, 1, "500"));
        return change(number, Map.of("importer", "i", "reason", "r"));
    }

    private static Response staleStatement() {
        Instant takenAt = Instant.now();
        Statements.push(takenAt, 1, 1);
        return Statements.push(takenAt.minusSeconds(1), 1, 1);
    }

    private static Response changedStatement() {
        Instant takenAt = Instant.now();
        Statements.push(takenAt, 1, 2);
        return Statements.push(takenAt, 1, 2, Statements.item(declaration(), "26-AA-999999", "1", "0"));
    }

    private static String acceptedOnly() {
        String id = submitted(singleApplication());
        Api.move(TestTokens.provincial("36"), path(id, "accept"), 1, null);
        return id;
    }

    private static Response notForwarded() {
        Map<String, String> review = Map.of("recommendation", "GRANT", "opinion", "建议准予");
        return Api.move(TestTokens.examiner(), path(acceptedOnly(), "review"), 2, review);
    }

    private static Map<String, ?> year(String closed) {
        return Map.of("year", 2026, "closed", List.of(closed), "openByExchange", List.of(), "source", "s");
    }

    private static Response decide(String token) {
        return Api.move(token, path(reviewed(singleApplication()), "decide"), 3, refusal());
    }

    private static Response tooLong() {
        return Api.move(
                TestTokens.director(), path(reviewed(singleApplication()), "decide"), 3, grant(today().plusYears(2)));
    }

    private static Response secondSupplement() {
        String id = submitted(singleApplication());
        String jiangxi = TestTokens.provincial("36");
        Api.move(jiangxi, path(id, "request-supplement"), 1, MISSING);
        Api.move(E1, path(id, "submit"), 2, null);
        return Api.move(jiangxi, path(id, "request-supplement"), 3, MISSING);
    }

    private static Response lateSupplement() {
        String id = submitted(singleApplication());
        receivedOn(id, today().minusMonths(1));
        return Api.move(TestTokens.provincial("36"), path(id, "request-supplement"), 1, MISSING);
    }

    private static Response staleAttempt() {
        UUID declaration = declaration();
        free(declaration, 2);
        return free(declaration, 1);
    }

    private static Response freeingWhatIsUsed() {
        UUID declaration = declaration();
        held(declaration, 1, goods(1, licensed(singleApplication()), 1, "500"));
        use(declaration, 1);
        return free(declaration, 2);
    }

    private static Response reusedAttempt() {
        UUID declaration = declaration();
        String number = licensed(singleApplication());
        put(declaration, request(1, goods(1, number, 1, "500")));
        return put(declaration, request(1, goods(1, number, 1, "400")));
    }

    private static Response invalidApplication() {
        Map<String, Object> body = singleApplication();
        body.put("lines", List.of(line(1, "1", "MTR")));
        return Api.create(E1, "/v1/applications", body);
    }

    private static Map<String, Object> withDocuments(String... kinds) {
        Map<String, Object> body = singleApplication();
        body.put("documents", documents(kinds));
        return body;
    }

    private static Map<String, Object> withCode(String code) {
        Map<String, Object> body = singleApplication();
        Map<String, Object> line = line(1, "500", "KGM");
        line.put("controlCodes", List.of(code));
        body.put("lines", List.of(line));
        return body;
    }
}
