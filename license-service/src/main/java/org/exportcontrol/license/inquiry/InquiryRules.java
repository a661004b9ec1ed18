package org.exportcontrol.license.inquiry;

import java.util.List;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;

/** What inquiries and their answers must say. */
final class InquiryRules {

    private InquiryRules() {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code INQUIRY_INVALID} */
    static void check(InquiryRequest request) {
        if (!Boolean.TRUE.equals(request.truthful())) {
            throw refused(new Violation(
                    "/truthful",
                    Text.of("Whoever asks answers for the truth of the papers.", "咨询人应当对所提交材料的真实性负责。"),
                    "AP-07",
                    "ALL 31, 78",
                    Text.of("Confirm it with true.", "请以 true 予以确认。")));
        }
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code INQUIRY_INVALID} */
    static void check(AnswerDraftRequest draft) {
        boolean named = draft.controlCodes() != null && !draft.controlCodes().isEmpty();
        if (draft.finding() == InquiryFinding.CONTROLLED && !named) {
            throw refused(violation(
                    Text.of("Controlled goods match an entry.", "管制物项应当对应清单条目。"),
                    Text.of("Name each control code.", "请填写全部管制编码。")));
        }
        if (draft.finding() == InquiryFinding.NOT_CONTROLLED && named) {
            throw refused(violation(
                    Text.of("Goods that are not controlled match no entry.", "非管制物项不对应清单条目。"),
                    Text.of("Leave the control codes out, or change the finding.", "请勿填写管制编码，或修改结论。")));
        }
    }

    private static Violation violation(Text detail, Text remedy) {
        return new Violation("/controlCodes", detail, "MA-03", "ECL 12; DUR 14", remedy);
    }

    private static RuntimeException refused(Violation violation) {
        return Problem.of(LicenseProblem.INQUIRY_INVALID)
                .detail(violation.detail())
                .rule(violation.rule(), violation.source())
                .remedy(violation.remedy().en(), violation.remedy().zh())
                .violations(List.of(violation))
                .exception();
    }
}
