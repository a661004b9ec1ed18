package org.exportcontrol.declaration.paper;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded as a paper to do harm is refused, or lies there as bytes that nothing runs, unpacks or names. */
@QuarkusTest
class PaperAttacksTest extends DeclarationScenario {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private String id;

    @BeforeEach
    void magnetsUnderReview() {
        Neighbors.finds(Neighbors.hinted(1));
        id = accepted(Forms.magnets());
    }

    @ParameterizedTest
    @CsvSource({
        "MZ, contract.pdf.exe",
        "MZ, contract.pdf",
        "<html>, contract.pdf",
        "<svg xmlns=x>, scan.png",
        "PK, contract.docx.pdf",
        "#!/bin/sh, contract.pdf"
    })
    void whatIsNoPaperIsRefusedWhateverItIsCalled(String begins, String name) {
        upload(name, "application/pdf", begins.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("/problems/paper-invalid"))
                .body("violations.detail", hasItem("The content is no PDF, PNG or JPEG."));
        nothingIsThere();
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/jpeg", "text/html", "application/x-msdownload", "image/svg+xml"})
    void aPdfThatIsSaidToBeSomethingElseIsRefused(String said) {
        upload("contract.pdf", said, PaperFiles.pdf("x"))
                .statusCode(422)
                .body("violations[0].detail", containsString("application/pdf, not " + said));
        nothingIsThere();
    }

    @Test
    void anEmptyFileIsRefused() {
        given().auth()
                .oauth2(E1)
                .contentType("application/pdf")
                .put("/v1/declarations/" + id + "/papers/" + Sha256.hex(new byte[0]))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/paper-invalid"));
        nothingIsThere();
    }

    /** Nothing unpacks what comes in: small bytes stay small. */
    @Test
    void aFileThatWouldUnpackToALargeOneIsTakenForWhatItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PaperFiles.pdf(""));
            gzip.write(new byte[TEN_MEGABYTES]);
        }
        given().auth()
                .oauth2(E1)
                .contentType("application/pdf")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .put("/v1/declarations/" + id + "/papers/" + Sha256.hex(packed.toByteArray()))
                .then()
                .statusCode(422)
                .body("violations.detail", hasItem("The content is no PDF, PNG or JPEG."));
        nothingIsThere();
    }

    /** A name is shown and names nothing: no file is written under it, and no header carries it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/contract.pdf",
                "C:\\Windows\\contract.pdf",
                "/etc/passwd",
                "contract.pdf.exe",
                "contract\"; filename=evil.exe",
                "<script>.pdf",
                "合同 № 1.pdf"
            })
    void aNameIsOnlyShown(String name) {
        byte[] content = PaperFiles.pdf(name);
        upload(name, "application/pdf", content).statusCode(200).body("name", equalTo(name));
        PaperFiles.get(E1, id, Sha256.hex(content))
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
        upload(name, "application/pdf", PaperFiles.pdf("x"))
                .statusCode(422)
                .body("type", equalTo("/problems/paper-invalid"))
                .body("violations.pointer", hasItem("?name"));
        nothingIsThere();
    }

    private ValidatableResponse upload(String name, String mediaType, byte[] content) {
        return given().auth()
                .oauth2(E1)
                .contentType(mediaType)
                .queryParam("name", name)
                .body(content)
                .put("/v1/declarations/" + id + "/papers/" + Sha256.hex(content))
                .then();
    }

    private void nothingIsThere() {
        as(E1).get("/v1/declarations/" + id + "/papers").then().statusCode(200).body("", empty());
    }
}
