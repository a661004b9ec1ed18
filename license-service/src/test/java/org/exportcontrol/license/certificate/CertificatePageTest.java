package org.exportcontrol.license.certificate;

import static io.restassured.RestAssured.given;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.registration;
import static org.exportcontrol.license.testkit.Licensing.returnAfterRepair;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithNeighbors
class CertificatePageTest {

    @Test
    void thePrintedCodeLeadsToTheVerification() throws Exception {
        String number = licensed(singleApplication());
        String page = Certificates.page(number);

        assertEquals(Certificates.of(number).getString("verificationUrl"), PrintedCode.read(page));
        assertTrue(page.contains(Certificates.code(number)));
        assertTrue(page.contains("size: A4;"));
    }

    @Test
    void thePageSpeaksBothLanguages() {
        Map<String, Object> application = generalApplication(line(1, "500", "KGM"), line(2, "2.5", "TNE"));
        String page = Certificates.page(licensed(
                application,
                Map.of("maxUses", 12, "conditions", List.of(Map.of("owner", "END_USER", "text", "安装后报告")))));

        for (String said : List.of(
                "两用物项出口许可证",
                "Export License for Dual-Use Items",
                "通用许可",
                "General license",
                "DEU 德国 <span lang=\"en\">Germany</span>",
                "吨 <span lang=\"en\">metric ton</span>",
                "最终用户 <span lang=\"en\">End user</span></b> <bdi>安装后报告",
                "有效 <span lang=\"en\">VALID</span>")) {
            assertTrue(page.contains(said), said);
        }
        assertFalse(page.contains("class=\"notice\""), "nothing warns of a license that may be used");
    }

    @Test
    void aRegistrationIsAnExportCertificateThatStatesItsCase() { // LI-03, LI-05
        String page = Certificates.page(licensed(registration("RETURN_AFTER_REPAIR", returnAfterRepair())));

        for (String said : List.of(
                "<h1>两用物项出口凭证",
                "Returned after repair, test or inspection",
                "the place of the end user",
                "Köln, Werk 2")) {
            assertTrue(page.contains(said), said);
        }
        assertFalse(page.contains("出口许可证<span"));
    }

    /** Whoever writes a name writes no page: all of them stand in the text as they were written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</style><svg/onload=alert(1)>",
                "{page.license.number} {{7*7}} ${7*7}",
                "Müller & Söhne 'Nord' \"Süd\""
            })
    void whatIsWrittenInNamesStaysText(String name) {
        Map<String, Object> application = generalApplication(goods(name));
        application.put("applicantName", name);
        application.put("importer", name);
        application.put("endUsers", List.of(name));
        application.put("endUse", name);

        String number = licensed(application, Map.of("conditions", List.of(Map.of("owner", "HOLDER", "text", name))));
        String page = Certificates.page(number);
        String verification = given().get("/v1/verifications/" + Certificates.code(number) + "/page")
                .asString();

        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertEquals(6, occurrences(page, escaped), page);
        assertFalse(page.replace(escaped, "").contains(name), page);
        assertEquals(1, occurrences(page, "<svg"));
        assertFalse(page.contains("<script"));
        assertEquals(1, occurrences(verification, escaped), verification);
        assertFalse(verification.replace(escaped, "").contains(name), verification);
    }

    @Test
    void longNamesInFourScriptsAreNeverCut() {
        String name = ("Общество с ограниченной ответственностью ".repeat(8)
                        + "赣州稀土金属材料进出口有限责任公司".repeat(16)
                        + "شركة المغناطيس الدائم ذات المسؤولية المحدودة ".repeat(6)
                        + "Permanentmagnetwerke Aktiengesellschaft ".repeat(30))
                .substring(0, 1_000);
        Map<String, Object> application = singleApplication();
        application.put("importer", name);
        application.put("endUsers", List.of(name));
        String number = licensed(application);

        String page = Certificates.page(number);

        assertEquals(2, occurrences(page, ">" + name + "</dd>"));
        assertEquals(name, Certificates.of(number).getString("document.importer"));
    }

    @Test
    void thePageNeedsNothingButItself() {
        String number = licensed(singleApplication());
        Response answer = Api.get(TestTokens.officer(), Certificates.path(number) + "/page");
        String page = answer.asString();

        assertEquals("text/html;charset=UTF-8", answer.contentType());
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none';"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("no-referrer", answer.header("Referrer-Policy"));
        assertFalse(Pattern.compile(
                        "<(script|link|img|iframe|object|embed|form|a)\\b|\\ssrc=|\\shref=|url\\(|@import|\\son\\w+=")
                .matcher(page)
                .find());
    }

    @Test
    void aLicenseThatNoLongerStandsSaysSoInItsHead() {
        String number = licensed(singleApplication());
        ok(Api.move(
                TestTokens.director(),
                "/v1/licenses/" + number + "/revoke",
                0,
                Map.of("ground", "OBTAINED_BY_FRAUD", "reason", "内部线索 7")));

        String page = Certificates.page(number);

        assertTrue(page.contains("已撤销 <span lang=\"en\">REVOKED</span></strong>"), page);
        assertFalse(page.contains("内部线索"), "the reason is nobody's business who holds the paper");
    }

    private static Map<String, Object> goods(String name) {
        Map<String, Object> goods = line(1, "500", "KGM");
        goods.put("name", name);
        return goods;
    }

    private static int occurrences(String text, String wanted) {
        return text.split(Pattern.quote(wanted), -1).length - 1;
    }
}
