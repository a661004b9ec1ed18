package org.exportcontrol.declaration.notice;

import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Evidence;

/**
 * What the printed notice shows: the signed document, and apart from it when it was received.
 *
 * @param receivedOn null while that is not entered: then there is room for it by hand
 */
record NoticePage(
        NoticeDocument notice,
        Text title,
        List<Shown> evidence,
        List<Concluded> identified,
        String receivedOn,
        String keyId,
        String digest) {

    /** A piece of evidence with its kind in words. */
    record Shown(Text kind, Evidence evidence) {}

    /** A conclusion of MOFCOM in words. */
    record Concluded(String lines, Text finding, String codes, String day) {}

    static NoticePage of(SignedNotice signed) {
        NoticeDocument document = signed.document();
        return new NoticePage(
                document,
                document.kind().title(),
                document.doubt() == null
                        ? List.of()
                        : document.doubt().evidence().stream()
                                .map(piece -> new Shown(words(piece.kind()), piece))
                                .toList(),
                document.result() == null
                        ? List.of()
                        : document.result().identified().stream()
                                .map(NoticePage::concluded)
                                .toList(),
                signed.course().receivedOn() == null
                        ? null
                        : signed.course().receivedOn().toString(),
                signed.keyId(),
                signed.digest());
    }

    private static Concluded concluded(NoticeDocument.Identified one) {
        return new Concluded(
                one.lines().toString().replaceAll("[\\[\\]]", ""),
                one.controlled() ? Text.of("controlled", "属于管制物项") : Text.of("not controlled", "不属于管制物项"),
                String.join(", ", one.codes()),
                one.concludedOn().toString());
    }

    private static Text words(Evidence.Kind kind) {
        return switch (kind) {
            case LABORATORY_SHEET -> Text.of("Laboratory sheet", "化验单");
            case DECLARED_DATA -> Text.of("Declared data", "申报内容");
            case TECHNICAL_DOCUMENT -> Text.of("Technical document", "技术文件");
            case INSPECTION_RECORD -> Text.of("Inspection record", "查验记录");
            case OTHER -> Text.of("Other", "其他");
        };
    }
}
