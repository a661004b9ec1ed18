package org.exportcontrol.license.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls as the accounts make them. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static Response get(String token, String path) {
        return as(token).get(path);
    }

    /** A creating POST with a key of its own. */
    public static Response create(String token, String path, Object body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** A move on a version; the body may be null. */
    public static Response move(String token, String path, long version, Object body) {
        RequestSpecification request = as(token).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(path);
    }
}
