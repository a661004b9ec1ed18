package org.exportcontrol.controllist.draft;

import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.UnreadableDocument;

/** Reads what callers send as a document: unreadable ones are refused, each place pointed at, and nothing is stored. */
final class SentDocument {

    private static final int MOST_VIOLATIONS = 100;

    private SentDocument() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code DOCUMENT_UNREADABLE} */
    static AnnouncementDocument read(byte[] body) {
        try {
            return AnnouncementDocument.read(DocumentText.of(body == null ? new byte[0] : body));
        } catch (UnreadableDocument unreadable) {
            throw refusal(unreadable);
        }
    }

    static RuntimeException refusal(UnreadableDocument unreadable) {
        List<Violation> violations = unreadable.violations();
        int more = violations.size() - MOST_VIOLATIONS;
        String en = violations.size() + " place(s) cannot be read; nothing was stored.";
        String zh = "有 " + violations.size() + " 处无法读取；未保存任何内容。";
        return Problem.of(ControlListProblem.DOCUMENT_UNREADABLE)
                .detail(
                        more > 0 ? en + " The first " + MOST_VIOLATIONS + " are listed." : en,
                        more > 0 ? zh + "此处列出前 " + MOST_VIOLATIONS + " 处。" : zh)
                .remedy(
                        "Write the document as GET /v1/schemas/announcement describes, in UTF-8.",
                        "请按 GET /v1/schemas/announcement 的格式以 UTF-8 编写文件。")
                .violations(violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)))
                .causedBy(unreadable);
    }
}
