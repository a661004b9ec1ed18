package org.exportcontrol.declaration.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeResourceTest extends ChallengeScenario {

    private static final String FIRST = "ZY-2248-2026-000001";
    private static final String RESULT = "GZ-2248-2026-000001";

    @Test
    void aChallengeIsANumberedNoticeThatSaysWhatIsDoubtedAndHowToReply() { // CH-03, CH-04
        challenged().body("challenges[0].notices[0].number", equalTo(FIRST));
        as(E1).get(path(FIRST))
                .then()
                .statusCode(200)
                .body("document.kind", equalTo("CHALLENGE"))
                .body("document.customsOffice", equalTo("2248"))
                .body("document.consignor.name", equalTo("赣州稀土进出口有限公司"))
                .body("document.goods[0].quantity", equalTo("500"))
                .body("document.issuedOn", equalTo("2026-03-16"))
                .body("document.officer", equalTo("Test officer"))
                .body("document.doubt.rule", equalTo("CH-01"))
                .body("document.doubt.workingDays", equalTo(7))
                .body("document.doubt.papers", hasSize(4))
                .body("document.doubt.evidence[0].summary", equalTo("terbium 0.11 % by mass"));
        id = accepted(Forms.magnets());
        challenged().body("challenges[0].notices[0].number", equalTo("ZY-2248-2026-000002"));
    }

    @Test
    void aNoticeIsSignedOnceAndVerifiesByThePublishedKeys() throws JoseException {
        challenged();
        String signed = as(E1).get(path(FIRST)).path("signed");
        assertEquals(signed, as(OFFICER).get(path(FIRST)).path("signed"));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(signed);
        signature.setKey(new JsonWebKeySet(RestAssured.get("/v1/keys").asString())
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        assertEquals("customs-notice+json", signature.getHeader("typ"));
        assertTrue(signature.getPayload().contains(FIRST));
    }

    @Test
    void aNewKeySignsAnewOnlyWhatNoPublishedKeyVouchesFor() throws SQLException {
        challenged();
        as(E1).get(path(FIRST)).then().statusCode(200);
        sql("update notice_signature set key_id = 'gone', signed = 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImdvbmUiLCJ0eXAiOiJjdXN"
                + "0b21zLW5vdGljZStqc29uIn0.e30.AAAA'");
        as(E1).get(path(FIRST)).then().statusCode(200).body("keyId", not(equalTo("gone")));
    }

    @Test
    void aNoticeIsAPageInBothLanguagesThatRunsNothing() {
        challenged();
        as(E1).get(path(FIRST) + "/page")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("质疑通知书"))
                .body(containsString("Notice of Challenge"))
                .body(containsString("7 个工作日"))
                .body(containsString("Terbium &lt;found&gt;."))
                .body(containsString("@page"))
                .body(not(containsString("<script")));
        result("NO_LICENSE_NEEDED");
        as(E1).get(path(RESULT) + "/page")
                .then()
                .statusCode(200)
                .body(containsString("结果告知书"))
                .body(containsString("无需提交两用物项出口许可证件"))
                .body(containsString(FIRST));
    }

    @Test
    void eachOutcomeIsToldByANoticeOfResult() { // CH-05
        challenged();
        cannotJudge();
        as(E1).get(path(RESULT))
                .then()
                .body("document.result.outcome", equalTo("CANNOT_JUDGE"))
                .body("document.result.challengeNotice", equalTo(FIRST));
        concluded(true);
        result("LICENSE_NEEDED");
        as(E1).get(path("GZ-2248-2026-000002"))
                .then()
                .body("document.result.outcome", equalTo("LICENSE_NEEDED"))
                .body("document.result.identified[0].codes[0]", equalTo("1C904.a.4"));
        as(DIRECTOR).get("/v1/declarations/" + id + "/notices").then().body("", hasSize(3));
    }

    @Test
    void theDayOfReceiptIsApartFromItsEntryAndNotInTheFuture() {
        challenged();
        clock.move(Duration.ofDays(2));
        serveNotice(FIRST, "2026-03-19").statusCode(422).body("type", equalTo("/problems/date-impossible"));
        serveNotice(FIRST, "2026-03-17")
                .statusCode(200)
                .body("challenges[0].receivedOn", equalTo("2026-03-17"))
                .body("challenges[0].replyDueOn", equalTo("2026-03-26"))
                .body("challenges[0].notices[0].receivedOn", equalTo("2026-03-17"))
                .body("challenges[0].notices[0].receiptEnteredAt", startsWith("2026-03-18"));
        serveNotice(FIRST, "2026-03-17").statusCode(409);
        result("NO_LICENSE_NEEDED").body("challenges[0].notices[1].receivedOn", nullValue());
        serveNotice(RESULT, "2026-03-17").statusCode(422);
        serveNotice(RESULT, "2026-03-18")
                .statusCode(200)
                .body("challenges[0].notices[1].receivedOn", equalTo("2026-03-18"));
        serveNotice(RESULT, "2026-03-18").statusCode(409);
        serveNotice("GZ-2248-2026-000009", "2026-03-18").statusCode(404);
    }

    @Test
    void aNoticeIsThereOnlyForWhoSeesTheFile() {
        challenged();
        as(E2).get(path(FIRST)).then().statusCode(404);
        as(DIRECTOR).get(path(FIRST)).then().statusCode(404);
        as(E1).get(path("ZY-2248-2026-000009")).then().statusCode(404);
    }

    @Test
    void theServicesRoleChangesNoNotice() throws SQLException {
        challenged();
        try (Connection service = PostgresTestResource.asApp("declaration");
                Statement statement = service.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update notice set document = '{}'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from notice"));
            assertThrows(SQLException.class, () -> statement.execute("update notice_signature set signed = 'x'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from concluded_goods"));
        }
    }

    private ValidatableResponse serveNotice(String number, String day) {
        return step(OFFICER, "notices/" + number + "/service", "{\"receivedOn\":\"" + day + "\"}");
    }

    private String path(String number) {
        return "/v1/declarations/" + id + "/notices/" + number;
    }
}
