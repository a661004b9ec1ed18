package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Licensing.documents;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Papers;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The papers of an application (AP-01), by their bytes and not by their names. */
@QuarkusTest
@WithNeighbors
class DocumentResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);
    private static final byte[] PNG = bytes("89504e470d0a1a0a", "scan");

    @Test
    void whatIsUploadedComesBackByteByByteToThoseWhoSeeTheApplication() {
        String id = submitted(singleApplication());
        byte[] contract = Papers.pdf("CONTRACT");
        String path = document(id, contract);

        for (String token : List.of(E1, TestTokens.examiner(), TestTokens.provincial("36"))) {
            Response download = Api.get(token, path);
            download.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", "attachment")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("ETag", '"' + Papers.sha256(contract) + '"');
            assertArrayEquals(contract, download.asByteArray());
        }
        Api.as(E1)
                .header("If-None-Match", '"' + Papers.sha256(contract) + '"')
                .get(path)
                .then()
                .statusCode(304);
        for (String token : List.of(TestTokens.exporter(TestTokens.E2), TestTokens.provincial("33"))) {
            assertEquals(404, Api.get(token, path).statusCode());
        }
        assertEquals(403, Api.get(TestTokens.officer(), path).statusCode());
    }

    @Test
    void aDraftsPapersAreItsOrganizationsAlone() {
        String path = document(draft(singleApplication()), Papers.pdf("CONTRACT"));

        assertEquals(200, Api.get(E1, path).statusCode());
        assertEquals(404, Api.get(TestTokens.examiner(), path).statusCode());
    }

    @Test
    void anApplicationIsNotSubmittedBeforeEveryFileIsThere() {
        Response created = Api.create(E1, "/v1/applications", singleApplication());
        String id = created.path("id");
        List<Map<String, Object>> named = documents("APPLICATION_FORM", "IDENTITY", "CONTRACT", "TEST_REPORT");
        named.forEach(paper -> upload(id, (String) paper.get("kind")).then().statusCode(200));

        Api.get(E1, "/v1/applications/" + id + "/documents")
                .then()
                .statusCode(200)
                .body(
                        "mediaType",
                        contains("application/pdf", "application/pdf", "application/pdf", "application/pdf", null))
                .body("[0].uploadedAt", notNullValue())
                .body("[4].uploadedAt", nullValue());
        Api.move(E1, path(id, "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/documents-missing"))
                .body("violations.pointer", contains("/documents/4"))
                .body("violations.rule", everyItem(equalTo("AP-01")))
                .body("violations[0].remedy", containsString("PUT documents/"));
        Api.as(E1).post(path(id, "check")).then().body("findings.pointer", contains("/documents/4"));
        upload(id, "END_USE_CERTIFICATE").then().statusCode(200);
        upload(id, "END_USE_CERTIFICATE").then().statusCode(200);
        Api.move(E1, path(id, "submit"), 0, null).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 89504e470d0a1a0a, image/png",
        "image/png, 255044462d, application/pdf",
        "image/jpeg, 255044462d, application/pdf",
        "text/html, ffd8ff, image/jpeg",
    })
    void aFileThatLiesAboutItsTypeIsRefused(String said, String begins, String is) {
        byte[] content = bytes(begins, "content");

        Papers.put(E1, naming(content), Papers.sha256(content), said, content)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/document-invalid"))
                .body("violations.detail", hasItem("The content is " + is + ", not " + said + "."));
    }

    @ParameterizedTest
    @CsvSource({"MZ, an executable", "<html>, a page", "PK, an archive", "%PD, nearly a PDF"})
    void whatIsNoPaperIsRefusedWhateverItIsCalled(String begins, String what) {
        byte[] content = (begins + what).getBytes(StandardCharsets.UTF_8);

        Papers.put(E1, naming(content), Papers.sha256(content), "application/pdf", content)
                .then()
                .statusCode(422)
                .body("violations.detail", contains("The content is no PDF, PNG or JPEG."));
    }

    @Test
    void imagesAreTakenToo() {
        String id = naming(PNG);

        Papers.put(E1, id, Papers.sha256(PNG), "image/png", PNG)
                .then()
                .statusCode(200)
                .body("mediaType", equalTo("image/png"));
        Api.get(E1, document(id, PNG)).then().statusCode(200).contentType("image/png");
    }

    @Test
    void otherBytesThanThoseNamedAreRefusedWithEachDifference() {
        String id = draft(singleApplication());
        byte[] other = Papers.pdf("another paper");

        Papers.put(E1, id, Papers.sha256(Papers.pdf("CONTRACT")), other)
                .then()
                .statusCode(422)
                .body("violations", hasSize(2))
                .body("violations[0].detail", containsString(Papers.sha256(other)));
        Papers.put(E1, id, Papers.sha256(other), other)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/document-not-found"))
                .body("remedy", containsString("Name it"));
        Papers.put(E1, id, "nonsense", other).then().statusCode(400);
        Papers.put(E1, id, Papers.sha256(Papers.pdf("CONTRACT")), new byte[0])
                .then()
                .statusCode(422);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndNothingIsLost() {
        byte[] large = Arrays.copyOf(Papers.pdf("large"), 10 * 1024 * 1024 + 1);
        String id = naming(large);

        Papers.put(E1, id, Papers.sha256(large), large)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", containsString("10485760"));
        Api.get(E1, "/v1/applications/" + id).then().statusCode(200).body("state", equalTo("DRAFT"));
    }

    @Test
    void nothingIsUploadedOnceThePapersAreIn() {
        String id = submitted(singleApplication());

        upload(id, "CONTRACT").then().statusCode(409).body("type", equalTo("/problems/illegal-move"));
        Papers.put(TestTokens.exporter(TestTokens.E2), id, Papers.sha256(PNG), PNG)
                .then()
                .statusCode(404);
    }

    @Test
    void aCopyHasThePapersOfTheEarlierApplication() {
        Response copy = Api.as(E1)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path(draft(singleApplication()), "copy"));

        Api.move(E1, path(copy.path("id"), "submit"), 0, null).then().statusCode(200);
    }

    private static String naming(byte[] content) {
        Map<String, Object> body = Licensing.singleApplication();
        body.put(
                "documents",
                List.of(Map.of(
                        "kind",
                        "CONTRACT",
                        "name",
                        "合同.pdf",
                        "sha256",
                        Papers.sha256(content),
                        "sizeBytes",
                        content.length)));
        return Api.create(E1, "/v1/applications", body).path("id");
    }

    private static Response upload(String id, String kind) {
        byte[] paper = Papers.pdf(kind);
        return Papers.put(E1, id, Papers.sha256(paper), paper);
    }

    private static String document(String id, byte[] content) {
        return "/v1/applications/" + id + "/documents/" + Papers.sha256(content);
    }

    private static byte[] bytes(String signature, String rest) {
        byte[] first = HexFormat.of().parseHex(signature);
        byte[] all = Arrays.copyOf(first, first.length + rest.length());
        System.arraycopy(rest.getBytes(StandardCharsets.US_ASCII), 0, all, first.length, rest.length());
        return all;
    }
}
