package org.exportcontrol.common.signing;

/**
 * What came of checking a signature.
 *
 * @param keyId of the key that signed; null where there is a fault
 * @param payload what was signed; null where there is a fault, for nobody vouches for it
 * @param fault null where the signature is good
 */
public record SignatureCheck(String keyId, String payload, SignatureFault fault) {

    static SignatureCheck good(String keyId, String payload) {
        return new SignatureCheck(keyId, payload, null);
    }

    static SignatureCheck bad(SignatureFault fault) {
        return new SignatureCheck(null, null, fault);
    }

    public boolean isGood() {
        return fault == null;
    }
}
