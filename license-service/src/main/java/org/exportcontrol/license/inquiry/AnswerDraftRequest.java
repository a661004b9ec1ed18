package org.exportcontrol.license.inquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.exportcontrol.license.app.PlainText;

/**
 * The draft of an answer.
 *
 * @param controlCodes that the goods match, as the control list prints them; needed for CONTROLLED, none for
 *     NOT_CONTROLLED; may be null
 * @param grounds why
 * @param rulingId of a signed ruling of control-list-service, a UUID: named, not looked up; null for none
 */
public record AnswerDraftRequest(
        @NotNull InquiryFinding finding,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[0-9][A-E][0-9]{3}(\\.[a-z0-9]{1,10}){0,10}") String> controlCodes,

        @NotNull @PlainText String grounds,

        @Pattern(
                regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                message = "must be the id of a ruling, a UUID in lower case | 应为裁定编号（小写 UUID）")
        String rulingId) {}
