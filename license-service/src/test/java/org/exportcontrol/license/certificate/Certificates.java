package org.exportcontrol.license.certificate;

import static org.exportcontrol.license.testkit.Licensing.ok;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Certificates as their readers get them, and as forgers make them. */
final class Certificates {

    private Certificates() {}

    // No constant: a test profile makes keys before the application can sign tokens.
    private static String exporter() {
        return TestTokens.exporter(TestTokens.E1);
    }

    static String path(String number) {
        return "/v1/licenses/" + number + "/certificate";
    }

    static JsonPath of(String number) {
        return ok(Api.get(exporter(), path(number)));
    }

    static String code(String number) {
        return of(number).getString("document.verificationCode");
    }

    static String page(String number) {
        return Api.get(exporter(), path(number) + "/page")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String payload(String signed) {
        return new String(Base64.getUrlDecoder().decode(signed.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** The same header and signature around another content. */
    static String altered(String signed, String from, String to) {
        String[] parts = signed.split("\\.");
        String content = payload(signed).replace(from, to);
        return parts[0] + '.' + base64(content) + '.' + parts[2];
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static EllipticCurveJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(EllipticCurveJsonWebKey key, String type, String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", type);
        signature.setPayload(payload);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts another signature of the license's certificate on file in place of the present one. */
    static void file(String number, EllipticCurveJsonWebKey key, String signed) {
        Database.execute("update certificate_signature set key_id = '" + key.getKeyId() + "', signed = '" + signed
                + "' where license_id = (select id from license where number = '" + number + "')");
    }
}
