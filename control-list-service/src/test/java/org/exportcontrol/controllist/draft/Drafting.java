package org.exportcontrol.controllist.draft;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;

/** The way of an announcement, as sentences for tests: one person drafts and submits, another publishes. */
public final class Drafting {

    public static final String DRAFTER = TestTokens.mofcom("drafter", "list");
    public static final String PUBLISHER = TestTokens.mofcom("publisher", "list");

    private Drafting() {}

    /** Imports a document; the answer is whatever it is. */
    public static ValidatableResponse importing(String document) {
        return as(DRAFTER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(document)
                .post("/v1/drafts")
                .then();
    }

    /** Imports a document that can be read, and gives its id. */
    public static String drafted(String document) {
        return importing(document).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse move(String token, String id, String move) {
        return move(token, id, move, version(id));
    }

    static ValidatableResponse move(String token, String id, String move, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/drafts/" + id + "/" + move)
                .then();
    }

    /** Publishes a document, which must have no error, and gives the number of the edition. */
    public static int published(String document) {
        String id = drafted(document);
        move(DRAFTER, id, "submit").statusCode(200);
        return move(PUBLISHER, id, "publish").statusCode(200).extract().path("edition");
    }

    static int version(String id) {
        return as(DRAFTER)
                .get("/v1/drafts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
