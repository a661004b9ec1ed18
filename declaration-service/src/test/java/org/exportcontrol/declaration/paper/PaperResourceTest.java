package org.exportcontrol.declaration.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaperResourceTest extends DeclarationScenario {

    private static final String PDF = "application/pdf";

    private String id;

    @BeforeEach
    void magnetsUnderReview() {
        Neighbors.finds(Neighbors.hinted(1));
        id = accepted(Forms.magnets());
    }

    @Test
    void whatIsUploadedComesDownAsItWas() {
        String digest = PaperFiles.uploaded(E1, id, "contract");
        byte[] content = PaperFiles.get(E1, id, digest)
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertArrayEquals(PaperFiles.pdf("contract"), content);
        PaperFiles.uploaded(E1, id, "contract");
        as(E1).get("/v1/declarations/" + id + "/papers")
                .then()
                .body("", hasSize(1))
                .body("[0].sizeBytes", equalTo(17))
                .body("[0].shownTo", equalTo("OWN_SIDE"))
                .body("[0].shownAt", nullValue());
    }

    @Test
    void aFileIsWhatItsBytesAreAndEverythingWrongIsToldAtOnce() {
        byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
        PaperFiles.put(E1, id, "0".repeat(64), PDF, page)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/paper-invalid"))
                .body("violations", hasSize(2));
        byte[] pdf = PaperFiles.pdf("x");
        PaperFiles.put(E1, id, Sha256.hex(pdf), "image/png", pdf)
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("application/pdf, not image/png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "0123"})
    void aDigestIsOfSixtyFourCharacters(String digest) {
        PaperFiles.put(E1, id, digest, PDF, PaperFiles.pdf("x")).then().statusCode(400);
    }

    @Test
    void aPaperThatIsTooLargeIsRefused() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PaperFiles.pdf(""), 0, large, 0, 9);
        PaperFiles.put(E1, id, Sha256.hex(large), PDF, large)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void aPaperIsItsSidesAloneUntilAMoveHandsItIn() {
        String sheet = PaperFiles.uploaded(OFFICER, id, "laboratory sheet");
        String contract = PaperFiles.uploaded(E1, id, "contract");
        PaperFiles.get(E1, id, sheet).then().statusCode(404);
        PaperFiles.get(OFFICER, id, contract).then().statusCode(404);
        as(E1).get("/v1/declarations/" + id + "/papers").then().body("", hasSize(1));
        move(OFFICER, id, "challenges", challenge(sheet)).statusCode(200);
        PaperFiles.get(E1, id, sheet).then().statusCode(200);
        PaperFiles.get(OFFICER, id, contract).then().statusCode(404);
        String reply = "challenges/" + read(id).path("challenges[0].id") + "/reply";
        move(
                        E1,
                        id,
                        reply,
                        "{\"statement\":\"s\",\"documents\":[{\"kind\":\"CONTRACT\",\"name\":\"c.pdf\",\"sha256\":\""
                                + contract + "\"}]}")
                .statusCode(200);
        PaperFiles.get(OFFICER, id, contract).then().statusCode(200);
        PaperFiles.get(E2, id, contract).then().statusCode(404);
    }

    @Test
    void eachSideHasItsOwnCopySoThatNoneLearnsWhatAnotherHas() {
        String sheet = PaperFiles.uploaded(OFFICER, id, "the same bytes");
        PaperFiles.uploaded(E1, id, "the same bytes");
        as(E1).get("/v1/declarations/" + id + "/papers")
                .then()
                .body("", hasSize(1))
                .body("[0].uploadedBy", equalTo("EXPORTER"));
        PaperFiles.get(OFFICER, id, sheet).then().statusCode(200);
    }

    @Test
    void aNoticeNamesOnlyPapersThatAreThere() {
        move(OFFICER, id, "challenges", challenge("0".repeat(64)))
                .statusCode(422)
                .body("type", equalTo("/problems/paper-invalid"))
                .body("violations[0].pointer", equalTo("/evidence/0/sha256"));
        String own = PaperFiles.uploaded(E1, id, "not of customs");
        move(OFFICER, id, "challenges", challenge(own)).statusCode(422);
    }

    @Test
    void anEndedFileTakesNoPapers() {
        move(OFFICER, id, "not-release", "{\"ground\":\"g\",\"rule\":\"CU-02\"}")
                .statusCode(200);
        byte[] pdf = PaperFiles.pdf("late");
        PaperFiles.put(E1, id, Sha256.hex(pdf), PDF, pdf).then().statusCode(409);
    }

    @Test
    void theServicesRoleNeitherChangesNorRemovesAPaper() throws SQLException {
        PaperFiles.uploaded(E1, id, "kept");
        sql("update paper set shown_to = 'EVERYBODY', shown_at = '2026-03-16T02:00:00Z'");
        try (Connection service = PostgresTestResource.asApp("declaration");
                Statement statement = service.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update paper_content set content = 'x'"));
            assertThrows(SQLException.class, () -> statement.execute("delete from paper_content"));
            assertThrows(SQLException.class, () -> statement.execute("delete from paper"));
            assertThrows(SQLException.class, () -> statement.execute("update paper set sha256 = 'x'"));
            assertThrows(
                    SQLException.class,
                    () -> statement.execute("update paper set shown_to = 'OWN_SIDE', shown_at = null"));
        }
    }

    private static String challenge(String sheet) {
        return "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"Terbium found.\",\"evidence\":[{\"kind\":"
                + "\"LABORATORY_SHEET\",\"summary\":\"terbium 0.11 %\",\"sha256\":\"" + sheet + "\"}]}";
    }
}
