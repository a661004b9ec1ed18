package org.exportcontrol.common.signing;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs documents as JSON Web Signatures (ES256) and gives the public keys that verify them. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final List<EllipticCurveJsonWebKey> keys;

    SigningKeys(SigningConfig config) {
        this.keys = config.keysFile().map(SigningKeys::read).orElseGet(SigningKeys::ofThisProcess);
    }

    private static List<EllipticCurveJsonWebKey> read(Path file) {
        try {
            List<EllipticCurveJsonWebKey> read = new JsonWebKeySet(Files.readString(file, StandardCharsets.UTF_8))
                    .getJsonWebKeys().stream().map(SigningKeys::signing).toList();
            if (read.isEmpty()) {
                throw new IllegalStateException("signing.keys-file holds no key");
            }
            return read;
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException("signing.keys-file cannot be read as a JSON Web Key Set", unreadable);
        }
    }

    private static EllipticCurveJsonWebKey signing(JsonWebKey key) {
        if (key instanceof EllipticCurveJsonWebKey curve
                && curve.getPrivateKey() != null
                && curve.getKeyId() != null
                && EllipticCurves.P256.equals(EllipticCurves.getSpec(curve.getCurveName()))) {
            return curve;
        }
        throw new IllegalStateException("Each key of signing.keys-file is a private P-256 key with a kid");
    }

    /** For trials: what it signs verifies as long as the process lives. */
    private static List<EllipticCurveJsonWebKey> ofThisProcess() {
        if (ConfigUtils.isProfileActive("prod")) {
            LOG.warn("signing.keys-file is not set: nothing can be signed");
            return List.of();
        }
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            LOG.info("signing.keys-file is not set: a key of this process signs, for trials only");
            return List.of(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signs a payload.
     *
     * @param type what the payload is, for the {@code typ} header, such as {@code ruling+json}
     * @return the compact serialization
     * @throws org.exportcontrol.common.problem.ProblemException {@code SIGNING_NOT_SET_UP} without a key
     */
    public String sign(String type, String payload) {
        if (keys.isEmpty()) {
            throw Problem.of(CommonProblem.SIGNING_NOT_SET_UP)
                    .detail(
                            "The operator has not given this service a key to sign with; nothing was done.",
                            "运维方尚未为本服务配置签名密钥；未作任何更改。")
                    .remedy("Set signing.keys-file and repeat.", "请配置 signing.keys-file 后重试。")
                    .exception();
        }
        EllipticCurveJsonWebKey key = keys.get(0);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", type);
        signature.setPayload(payload);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
    }

    /** The public keys as a JSON Web Key Set. */
    public String publicKeys() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
