package org.exportcontrol.declaration.amendment;

import java.time.Instant;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.Hold;
import org.exportcontrol.declaration.file.HoldEnd;

/**
 * Keeps the goods while a request is undecided or its content is being verified: what might change is not released, and
 * the database stands behind that as behind every hold.
 */
final class RequestHold {

    static final Text REASON = Text.of(
            "The party asks to amend or withdraw the declaration; customs has not decided.", "当事人申请修改或撤销报关单，海关尚未决定。");

    private RequestHold() {}

    /** Does nothing after release, where nothing was held, and where the file's end has closed it. */
    static void close(Declaration declaration, ChangeRequest request, String ground, String by, Instant at) {
        if (request.holdId() != null) {
            declaration
                    .hold(request.holdId())
                    .filter(Hold::isOpen)
                    .ifPresent(hold -> hold.close(HoldEnd.REQUEST_DECIDED, ground, by, at));
        }
    }
}
