package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What license-service answers about inquiries before the export, as far as pages show it. */
public final class InquiryAnswers {

    private InquiryAnswers() {}

    @TemplateData
    public record Inquiries(List<Inquiry> items, String next) {}

    /** @param draft of the answer; the ministry alone sees it */
    @TemplateData
    public record Inquiry(
            String id,
            String organization,
            String state,
            String goods,
            String parameters,
            String mainUses,
            String commodityCode,
            String endUser,
            String endUse,
            String question,
            LocalDate filedOn,
            FiledAnswers.Waiting waiting,
            Draft draft,
            Answer answer,
            LocalDate endedOn,
            Long version) {

        /** Whether nobody has answered it. */
        public boolean open() {
            return state.equals("FILED") || state.equals("DRAFTED");
        }
    }

    @TemplateData
    public record Draft(
            String finding,
            List<String> controlCodes,
            String grounds,
            String rulingId,
            String drafter,
            LocalDate draftedOn,
            String returnedReason) {}

    @TemplateData
    public record Answer(
            String finding,
            List<String> controlCodes,
            String grounds,
            String rulingId,
            LocalDate issuedOn,
            Text effect) {}
}
