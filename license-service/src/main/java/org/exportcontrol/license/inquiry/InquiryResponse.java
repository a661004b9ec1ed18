package org.exportcontrol.license.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.calendar.Waiting;
import org.exportcontrol.license.retention.LegalHold;

/**
 * An inquiry.
 *
 * @param organization unified social credit code of who asks
 * @param waiting how long it has been before the authority; null when it is over
 * @param draft what is weighed before the answer; null for exporters and provincial departments, and once it is issued
 * @param answer null until it is issued
 * @param legalHold why the file is kept beyond its years; for the ministry itself, absent while it is not
 */
public record InquiryResponse(
        UUID id,
        String organization,
        InquiryState state,
        String goods,
        String parameters,
        String mainUses,
        String commodityCode,
        String endUser,
        String endUse,
        String question,
        LocalDate filedOn,
        Waiting waiting,
        Draft draft,
        Answer answer,
        LocalDate endedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) LegalHold legalHold,
        long version) {

    /**
     * A drafted answer.
     *
     * @param drafter subject of the person who drafted it; another one issues it
     * @param returnedReason why it was sent back; null when it was not
     */
    public record Draft(
            InquiryFinding finding,
            List<String> controlCodes,
            String grounds,
            String rulingId,
            String drafter,
            LocalDate draftedOn,
            String returnedReason) {}

    /**
     * The answer.
     *
     * @param rulingId of a signed ruling of control-list-service that says the same; null for none
     * @param issuedBy name of the person who issued it
     * @param effect what it is and what it is not, in both languages (MA-03, MA-04)
     */
    public record Answer(
            InquiryFinding finding,
            List<String> controlCodes,
            String grounds,
            String rulingId,
            String issuedBy,
            LocalDate issuedOn,
            Text effect) {}

    private static final Text NO_LICENSE = Text.of(
            "This answer is not a license and does not take the place of one: nothing can be exported on it (MA-03). It"
                    + " rests on the papers only, is no finding on the goods actually shipped, and bars no customs"
                    + " challenge (MA-04).",
            "本答复不是许可证，也不能代替许可证，不得凭本答复出口（MA-03）；仅依据所提交的材料作出，不构成对实际出口货物的认定，" + "不妨碍海关质疑（MA-04）。");

    /** @param forMinistry whether what is weighed before the answer may be shown */
    static InquiryResponse from(Inquiry inquiry, Waiting waiting, boolean forMinistry) {
        InquiryContent content = inquiry.content();
        boolean issued = inquiry.state() == InquiryState.ANSWERED;
        return new InquiryResponse(
                inquiry.id(),
                inquiry.organization(),
                inquiry.state(),
                content.goods(),
                content.parameters(),
                content.mainUses(),
                content.commodityCode(),
                content.endUser(),
                content.endUse(),
                content.question(),
                inquiry.filedOn(),
                waiting,
                forMinistry && !issued ? draft(inquiry) : null,
                issued ? answer(inquiry) : null,
                inquiry.endedOn(),
                forMinistry ? inquiry.legalHold() : null,
                inquiry.version());
    }

    private static Draft draft(Inquiry inquiry) {
        InquiryAnswer drafted = inquiry.answer();
        return drafted == null
                ? null
                : new Draft(
                        drafted.finding(),
                        drafted.controlCodes(),
                        drafted.grounds(),
                        drafted.rulingId(),
                        inquiry.draftedBy(),
                        inquiry.draftedOn(),
                        inquiry.returnedReason());
    }

    private static Answer answer(Inquiry inquiry) {
        InquiryAnswer issued = inquiry.answer();
        return new Answer(
                issued.finding(),
                issued.controlCodes(),
                issued.grounds(),
                issued.rulingId(),
                inquiry.issuer(),
                inquiry.endedOn(),
                NO_LICENSE);
    }
}
