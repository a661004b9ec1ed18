package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;

/** Papers of applications, small ones. */
public final class Papers {

    private Papers() {}

    /** A PDF as far as its first bytes say; another one for each text. */
    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Uploads what {@link Licensing#documents} named. */
    static void upload(String organization, String application, List<?> documents) {
        for (Object document : documents == null ? List.of() : documents) {
            byte[] paper = pdf((String) ((Map<?, ?>) document).get("kind"));
            Response answer = put(TestTokens.exporter(organization), application, sha256(paper), paper);
            assertEquals(200, answer.statusCode(), answer.asString());
        }
    }

    public static Response put(String token, String application, String sha256, byte[] content) {
        return put(token, application, sha256, "application/octet-stream", content);
    }

    public static Response put(String token, String application, String sha256, String mediaType, byte[] content) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(mediaType)
                .body(content)
                .put("/v1/applications/" + application + "/documents/" + sha256);
    }
}
