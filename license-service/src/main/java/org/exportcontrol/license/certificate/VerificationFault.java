package org.exportcontrol.license.certificate;

import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.signing.SignatureFault;

/** Why a document is no certificate to rely on. */
public enum VerificationFault {
    ALTERED(
            "NOT GENUINE: the signature does not fit the content. It was altered after signing, or somebody else signed it.",
            "不真实：签名与内容不符。文件在签名后被改动，或由他人签署。"),
    UNKNOWN_KEY(
            "NOT GENUINE: the key that signed it is not, or no longer, among the published ones.",
            "不真实：签署该文件的密钥不在公布的密钥之列，或已不再公布。"),
    OTHER_ALGORITHM("NOT GENUINE: certificates are signed by another method.", "不真实：许可证所用的签名方法与此不同。"),
    OTHER_DOCUMENT("NOT A LICENSE: the document is of another kind.", "不是许可证：该文件属于其他种类。"),
    NOT_ON_FILE("The signature is good, but no such license is on file here.", "签名有效，但本系统没有该许可证的记录。");

    private final Text verdict;

    VerificationFault(String en, String zh) {
        this.verdict = Text.of(en, zh);
    }

    Text verdict() {
        return verdict;
    }

    /** @param fault any but that there is no signed document at all, which is a problem and no verdict */
    static VerificationFault of(SignatureFault fault) {
        return switch (fault) {
            case ALTERED -> ALTERED;
            case UNKNOWN_KEY -> UNKNOWN_KEY;
            case OTHER_ALGORITHM -> OTHER_ALGORITHM;
            case OTHER_TYPE -> OTHER_DOCUMENT;
            case NO_SIGNED_DOCUMENT -> throw new IllegalArgumentException(fault.name());
        };
    }
}
