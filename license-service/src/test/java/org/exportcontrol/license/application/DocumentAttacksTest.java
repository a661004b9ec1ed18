package org.exportcontrol.license.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Papers;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded as a document to do harm is refused, or lies there as bytes that nothing runs, unpacks or names. */
@QuarkusTest
@WithNeighbors
class DocumentAttacksTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"MZ, contract.pdf.exe", "MZ, contract.pdf", "<svg xmlns=x>, scan.png", "PK, contract.docx.pdf"})
    void whatIsNoPaperIsRefusedWhateverItIsCalled(String begins, String name) {
        byte[] content = begins.getBytes(StandardCharsets.UTF_8);
        String id = naming(name, content);

        Papers.put(E1, id, Papers.sha256(content), "application/pdf", content)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/document-invalid"))
                .body("violations.detail", contains("The content is no PDF, PNG or JPEG."));
        nothingIsThere(id);
    }

    /** Nothing unpacks what comes in: small bytes stay small. */
    @Test
    void aFileThatWouldUnpackToALargeOneIsTakenForWhatItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Papers.pdf(""));
            gzip.write(new byte[TEN_MEGABYTES]);
        }
        byte[] content = packed.toByteArray();
        String id = naming("contract.pdf", content);

        RestAssured.given()
                .auth()
                .oauth2(E1)
                .contentType("application/pdf")
                .header("Content-Encoding", "gzip")
                .body(content)
                .put("/v1/applications/" + id + "/documents/" + Papers.sha256(content))
                .then()
                .statusCode(422)
                .body("violations.detail", hasItem("The content is no PDF, PNG or JPEG."));
        nothingIsThere(id);
    }

    /** A name is shown and names nothing: no file is written under it, and no header carries it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/contract.pdf",
                "C:\\Windows\\contract.pdf",
                "contract.pdf.exe",
                "contract\"; filename=evil.exe",
                "<script>.pdf"
            })
    void aNameIsOnlyShown(String name) {
        byte[] content = Papers.pdf(name);
        String id = naming(name, content);

        assertEquals(200, Papers.put(E1, id, Papers.sha256(content), content).statusCode());

        Api.get(E1, "/v1/applications/" + id + "/documents").then().body("[0].name", equalTo(name));
        Api.get(E1, "/v1/applications/" + id + "/documents/" + Papers.sha256(content))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    /** Read from right to left, "fdp.exe" looks like "exe.pdf". */
    @ParameterizedTest
    @ValueSource(
            strings = {"contract\u202efdp.exe", "a\u2066b.pdf", "a\u2069.pdf", "a\u0007.pdf", "a\r\nX-Evil: 1.pdf"})
    void aNameThatDoesNotReadAsItIsWrittenIsRefused(String name) {
        byte[] content = Papers.pdf("contract");
        String id = naming(name, content);

        Papers.put(E1, id, Papers.sha256(content), content)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/document-invalid"))
                .body("violations.detail", contains("The name does not read as it is written."));
        nothingIsThere(id);
    }

    private static String naming(String name, byte[] content) {
        Map<String, Object> body = Licensing.singleApplication();
        body.put(
                "documents",
                List.of(Map.of(
                        "kind",
                        "CONTRACT",
                        "name",
                        name,
                        "sha256",
                        Papers.sha256(content),
                        "sizeBytes",
                        content.length)));
        Response answer = Api.create(E1, "/v1/applications", body);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static void nothingIsThere(String id) {
        Api.get(E1, "/v1/applications/" + id + "/documents").then().body("[0].uploadedAt", nullValue());
    }
}
