package org.exportcontrol.declaration.notice;

import org.exportcontrol.declaration.file.NoticeView;

/**
 * A notice.
 *
 * @param document what is signed, to be read; only {@code signed} proves it
 * @param course when it was issued and received
 * @param keyId which of the keys of {@code GET /v1/keys} verifies it
 * @param signed the document as a compact JSON Web Signature
 */
public record NoticeResponse(NoticeDocument document, NoticeView course, String keyId, String signed) {

    static NoticeResponse of(SignedNotice notice) {
        return new NoticeResponse(notice.document(), notice.course(), notice.keyId(), notice.signed());
    }
}
