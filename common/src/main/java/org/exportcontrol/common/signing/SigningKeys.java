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
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs documents as JSON Web Signatures (ES256), checks them, and gives the public keys that verify them. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private final List<EllipticCurveJsonWebKey> keys;

    SigningKeys(SigningConfig config) {
        this.keys = config.keysFile().map(SigningKeys::read).orElseGet(SigningKeys::ofThisProcess);
    }

    private static List<EllipticCurveJsonWebKey> read(Path file) {
        try {
            List<EllipticCurveJsonWebKey> read = new JsonWebKeySet(Files.readString(file, StandardCharsets.UTF_8))
                    .getJsonWebKeys().stream().map(SigningKeys::verifying).toList();
            if (read.isEmpty()) {
                throw new IllegalStateException("signing.keys-file holds no key");
            }
            if (read.get(0).getPrivateKey() == null) {
                throw new IllegalStateException(
                        "The first key of signing.keys-file signs, so it must be a private one");
            }
            if (read.stream().map(JsonWebKey::getKeyId).distinct().count() < read.size()) {
                throw new IllegalStateException("Each key of signing.keys-file has a kid of its own");
            }
            return read;
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException("signing.keys-file cannot be read as a JSON Web Key Set", unreadable);
        }
    }

    /** The private part of a key that no longer signs need not be kept anywhere. */
    private static EllipticCurveJsonWebKey verifying(JsonWebKey key) {
        if (key instanceof EllipticCurveJsonWebKey curve
                && curve.getKeyId() != null
                && EllipticCurves.P256.equals(EllipticCurves.getSpec(curve.getCurveName()))) {
            return curve;
        }
        throw new IllegalStateException("Each key of signing.keys-file is a P-256 key with a kid");
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
        signature.setAlgorithmHeaderValue(ALGORITHM);
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

    /**
     * Checks a document as {@link #sign} makes them. The method is fixed: what the document says of itself never
     * chooses how it is checked.
     *
     * @param type the only {@code typ} that passes
     * @param document a compact serialization, or anything else
     */
    public SignatureCheck check(String type, String document) {
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(document);
        } catch (JoseException unreadable) {
            return SignatureCheck.bad(SignatureFault.NO_SIGNED_DOCUMENT);
        }
        Headers said = signature.getHeaders();
        if (!ALGORITHM.equals(said.getObjectHeaderValue("alg"))) {
            return SignatureCheck.bad(SignatureFault.OTHER_ALGORITHM);
        }
        if (!type.equals(said.getObjectHeaderValue("typ"))) {
            return SignatureCheck.bad(SignatureFault.OTHER_TYPE);
        }
        return keys.stream()
                .filter(key -> key.getKeyId().equals(said.getObjectHeaderValue("kid")))
                .findFirst()
                .map(key -> check(signature, key))
                .orElseGet(() -> SignatureCheck.bad(SignatureFault.UNKNOWN_KEY));
    }

    private static SignatureCheck check(JsonWebSignature signature, EllipticCurveJsonWebKey key) {
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
        signature.setKey(key.getPublicKey());
        try {
            return signature.verifySignature()
                    ? SignatureCheck.good(key.getKeyId(), signature.getPayload())
                    : SignatureCheck.bad(SignatureFault.ALTERED);
        } catch (JoseException unusable) {
            return SignatureCheck.bad(SignatureFault.ALTERED);
        }
    }

    /** The public keys as a JSON Web Key Set. */
    public String publicKeys() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
