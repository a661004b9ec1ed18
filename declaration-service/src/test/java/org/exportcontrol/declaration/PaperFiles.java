package org.exportcontrol.declaration;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.exportcontrol.common.digest.Sha256;

/** Papers as bytes, and their way up and down. */
public final class PaperFiles {

    private PaperFiles() {}

    /** What begins like a PDF and says that. */
    public static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Uploads a PDF and gives its digest. */
    public static String uploaded(String token, String declaration, String text) {
        byte[] content = pdf(text);
        String digest = Sha256.hex(content);
        put(token, declaration, digest, "application/pdf", content).then().statusCode(200);
        return digest;
    }

    public static Response put(String token, String declaration, String digest, String mediaType, byte[] content) {
        return given().auth()
                .oauth2(token)
                .contentType(mediaType)
                .body(content)
                .put("/v1/declarations/" + declaration + "/papers/" + digest);
    }

    public static Response get(String token, String declaration, String digest) {
        return given().auth().oauth2(token).get("/v1/declarations/" + declaration + "/papers/" + digest);
    }
}
