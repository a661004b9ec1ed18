package org.exportcontrol.gateway.console.customs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Optional;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.gateway.console.api.CustomsApi;
import org.exportcontrol.gateway.console.view.PostedForm;

/** What customs does with a file by a form. Who may do it the service decides; the duty says to whom it is offered. */
enum Move {
    CLOSE_HOLD("close-hold", Duties.OFFICER, "holds", "close"),
    INSPECTION("inspection", Duties.OFFICER, null, "inspections"),
    INSPECTION_RESULT("inspection-result", Duties.OFFICER, "inspections", "result"),
    CHALLENGE("challenge", Duties.OFFICER, null, "challenges"),
    RECEIPT("receipt", Duties.OFFICER, "challenges", "service"),
    RESULT("result", Duties.OFFICER, "challenges", "result"),
    IDENTIFICATION("identification", Duties.OFFICER, "challenges", "identification"),
    APPROVE_CHANGE("approve-change", Duties.OFFICER, "change-requests", "approve"),
    REFUSE_CHANGE("refuse-change", Duties.OFFICER, "change-requests", "refuse"),
    NOT_RELEASE("not-release", Duties.OFFICER, null, "not-release"),
    LOADING("loading", Duties.OFFICER, null, "loading"),
    EXIT("exit", Duties.OFFICER, null, "clear"),
    REFERRAL("referral", Duties.OFFICER, "penalty-referrals", "state"),
    LANE("lane", Duties.SUPERVISOR, null, "lane"),
    ASSIGNMENT("assignment", Duties.SUPERVISOR, null, "assignment");

    private static final PostedForm FIELDS =
            PostedForm.ofTexts().lists("/lines").flags("/asDeclared").integers("/lines", "/lines/*/line");

    private final String path;
    private final String duty;
    private final String parts;
    private final String call;

    Move(String path, String duty, String parts, String call) {
        this.path = path;
        this.duty = duty;
        this.parts = parts;
        this.call = call;
    }

    static Optional<Move> at(String path) {
        return Arrays.stream(values()).filter(move -> move.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String duty() {
        return duty;
    }

    /** Whether it is about a part of the file, which must be named. */
    boolean isOfAPart() {
        return parts != null;
    }

    /** The JSON that a posted form stands for. */
    ObjectNode read(MultivaluedMap<String, String> fields) {
        return FIELDS.read(fields);
    }

    /**
     * Asks the service to do it.
     *
     * @param of id of the part; for a receipt the challenge and the number of its notice, parted by a colon
     */
    void make(CustomsApi customs, String declaration, String of, String ifMatch, ObjectNode request) {
        if (this == RECEIPT) {
            String[] notice = of.split(":", 2);
            customs.serve(declaration, notice[0], notice.length > 1 ? notice[1] : "", ifMatch, request);
        } else if (parts == null) {
            customs.move(declaration, call, ifMatch, request);
        } else {
            customs.movePart(declaration, parts, of, call, ifMatch, request);
        }
    }
}
