package org.exportcontrol.declaration.lodging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.file.DeclarationResponse.ListEdition;
import org.exportcontrol.declaration.file.DeclarationResponse.Remark;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;
import org.exportcontrol.declaration.file.DeclarationResponse.Screened;
import org.exportcontrol.declaration.file.HoldKind;

/**
 * What lodging would answer on a day.
 *
 * @param version the version of the declaration that was looked at
 * @param day the day whose list, licenses and powers counted
 * @param faults for what it would be returned; empty when nothing was found
 * @param remark how the remark is read, and the right one
 * @param list the edition of the control list that answered
 * @param rulings what MOFCOM ruled on goods described alike; absent where nobody could tell
 * @param holds with which holds it would be accepted
 * @param licenses the verdict on each line that names a license; nothing is held
 * @param parties what the lists of parties say; a question that lodging would open is not opened
 * @param unanswered what could not be asked, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResponse(
        UUID id,
        long version,
        LocalDate day,
        Outcome outcome,
        List<Violation> faults,
        Remark remark,
        ListEdition list,
        List<Screened> screening,
        List<RulingView> rulings,
        List<HoldAhead> holds,
        List<LicenseVerdict> licenses,
        List<PartyFound> parties,
        DestinationFound destination,
        List<Unanswered> unanswered) {

    /** What lodging would come to. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_HOLDS,
        RETURNED,
        /** No fault was found, but somebody did not answer. */
        UNDECIDED
    }

    /** A step of lodging that asks somebody. */
    public enum Step {
        SCREENING,
        REMARK,
        PARTIES,
        LICENSES
    }

    /** A hold that acceptance would open. */
    public record HoldAhead(HoldKind kind, String rule, String source, Text reason) {}

    /** @param failures why the license does not cover the line; empty when it does */
    public record LicenseVerdict(
            int line, String licenseNumber, Integer licenseLine, boolean covers, List<LicenseFailure> failures) {}

    /** @param finding CLEAR, WATCH, FORBIDDEN or QUESTION */
    public record PartyFound(String role, String name, String finding) {}

    /** @param finding CLEAR, FORBIDDEN or QUESTION */
    public record DestinationFound(String country, String finding) {}

    /**
     * A step that could not be tried.
     *
     * @param waitingFor the neighbor that did not answer; absent where faults must be mended first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unanswered(Step step, String waitingFor, Text reason) {}
}
