package org.exportcontrol.license.inquiry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** An answer, drafted or issued, kept as JSON; {@code rulingId} is null where no signed ruling is named. */
@RegisterForReflection
record InquiryAnswer(InquiryFinding finding, List<String> controlCodes, String grounds, String rulingId) {

    static InquiryAnswer of(AnswerDraftRequest request) {
        return new InquiryAnswer(
                request.finding(),
                request.controlCodes() == null ? List.of() : List.copyOf(request.controlCodes()),
                request.grounds(),
                request.rulingId());
    }
}
