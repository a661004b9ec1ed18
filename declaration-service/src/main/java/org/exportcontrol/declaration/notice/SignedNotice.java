package org.exportcontrol.declaration.notice;

import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.declaration.file.NoticeView;

/**
 * A notice whose signature was checked.
 *
 * @param document what was signed
 * @param course when it was issued and received
 * @param signed the compact serialization of the JSON Web Signature
 */
record SignedNotice(NoticeDocument document, NoticeView course, String keyId, String signed) {

    /** SHA-256 of the signed document, by which printout and document are told to belong together. */
    String digest() {
        return Sha256.hex(signed);
    }
}
