package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * A declaration as its parties see it: where it stands, what was found, why it is held, and what followed.
 *
 * @param version raised by each move; also the ETag, to be sent as If-Match
 * @param number 18 digits, from acceptance
 * @param waitingFor the neighbor that is waited for, while there is one
 * @param principal the consignor in whose name a broker lodged; absent where the declarant is the consignor
 * @param acceptedOn the day whose list and licenses count (CL-10)
 * @param exitedOn the day on which the goods left, once customs has confirmed it
 * @param remark what the remark was read as by the latest lodging
 * @param list the edition of the control list that answered the latest lodging
 * @param screening the finding of the latest lodging on each line
 * @param rulings what MOFCOM ruled on goods described alike, as the latest lodging found it; absent where
 *     control-list-service did not answer
 * @param faults why the latest lodging was returned
 * @param lines what is held and used for each accepted line
 * @param earlierConclusions on like goods of the same consignor, shown and not decisive (CH-13); for the agencies only
 * @param legalHold why the file is kept beyond its years; for the agencies only, absent while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeclarationResponse(
        UUID id,
        long version,
        DeclarationState state,
        String number,
        int attempt,
        String waitingFor,
        String declarant,
        String principal,
        Instant createdAt,
        LocalDate acceptedOn,
        Instant acceptedAt,
        Instant releasedAt,
        LocalDate exitedOn,
        DeclarationForm form,
        Remark remark,
        ListEdition list,
        List<Screened> screening,
        List<RulingView> rulings,
        List<Violation> faults,
        List<Line> lines,
        List<HoldView> holds,
        List<ChallengeView> challenges,
        List<IdentificationView> identifications,
        List<PenaltyReferralView> penaltyReferrals,
        List<EarlierConclusion> earlierConclusions,
        LegalHold legalHold) {

    /**
     * How the remark was read.
     *
     * @param says NOTHING, CONTROLLED, NOT_CONTROLLED or AMBIGUOUS
     * @param doubt why it is ambiguous
     * @param lines what it says of single lines, absent where it speaks of all goods alike
     * @param proposed the text that would be right for the goods as declared (CU-05, CU-06), absent while the list
     *     cannot say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remark(String says, List<String> codes, Text doubt, List<OfLine> lines, String proposed) {

        /** @param line absent for all lines that are not named */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record OfLine(Integer line, String says, List<String> codes) {}
    }

    /** @param asOf the date that the list was asked for */
    public record ListEdition(long number, String announcement, LocalDate asOf) {}

    /** @param requirement NONE, LICENSE, REGISTRATION or EXEMPT */
    public record Screened(
            int line, Finding finding, String requirement, List<Matched> matches, List<NearMatch> nearest) {}

    /** An entry that the goods match. */
    public record Matched(String code, String nameZh, String nameEn) {}

    /** @param failed the conditions of the entry that the goods do not meet */
    public record NearMatch(String code, String nameZh, String nameEn, List<Text> failed) {}

    /**
     * A ruling of MOFCOM on goods described like those of the line, asked for by the declarant or given on goods in
     * general. It guides; it is no finding on these goods, is no license and bars no challenge (MA-04).
     *
     * @param general whether it is on goods in general
     * @param asOf first day of its validity
     * @param validUntil last day of it
     * @param inForce whether it is valid on the day that counts for the declaration
     * @param effect what it does and does not do
     */
    @RegisterForReflection
    public record RulingView(
            int line,
            UUID id,
            boolean general,
            Finding finding,
            List<String> codes,
            LocalDate asOf,
            LocalDate validUntil,
            boolean inForce,
            Text effect) {}

    /**
     * @param heldKilograms six decimals; absent when no license is held for the line
     * @param loadedQuantity what was really loaded, in the unit declared; absent until it is recorded (AW-04)
     * @param loadedKilograms what the license is used for after all, where less was loaded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            Finding finding,
            List<String> controlCodes,
            boolean needsLicense,
            String licenseNumber,
            Integer licenseLine,
            BigDecimal heldKilograms,
            boolean used,
            BigDecimal loadedQuantity,
            BigDecimal loadedKilograms) {

        static Line from(GoodsLine line) {
            return new Line(
                    line.line(),
                    line.finding(),
                    line.controlCodes(),
                    line.needsLicense(),
                    line.licenseNumber(),
                    line.licenseLine(),
                    line.heldKilograms(),
                    line.isUsed(),
                    line.loadedQuantity().map(BigDecimal::stripTrailingZeros).orElse(null),
                    line.loadedKilograms().orElse(null));
        }
    }

    /** @param owner who must act to end it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoldView(
            UUID id,
            HoldKind kind,
            boolean open,
            String rule,
            String source,
            Text reason,
            String owner,
            Instant openedAt,
            LocalDate dueOn,
            Boolean dueProvisional,
            UUID stopOrder,
            String licenseNumber,
            HoldEnd end,
            String endGround,
            Instant closedAt) {

        static HoldView from(Hold hold) {
            return new HoldView(
                    hold.id(),
                    hold.kind(),
                    hold.isOpen(),
                    hold.rule(),
                    hold.source(),
                    hold.reason(),
                    hold.owner(),
                    hold.openedAt(),
                    hold.due().map(due -> due.date()).orElse(null),
                    hold.due().map(due -> due.provisional()).orElse(null),
                    hold.stopOrderId().orElse(null),
                    hold.licenseNumber().orElse(null),
                    hold.endCode(),
                    hold.endGround(),
                    hold.closedAt().orElse(null));
        }
    }
}
