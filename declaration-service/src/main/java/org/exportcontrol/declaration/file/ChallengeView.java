package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A challenge as its parties see it.
 *
 * @param notices of challenge and of result
 * @param replyDueOn last day of the seven working days from receipt (CH-04), absent until the notice is served
 * @param overdue that no reply came in time, while there is neither a reply nor a result (CH-09)
 * @param reply statement of the consignor
 * @param replyPapers what was handed in with the reply and after it
 * @param checklist what a reply should hold, and what of it is there
 * @param replyComplete whether nothing of the checklist is missing, absent until there is a reply; one that is
 *     incomplete counts all the same
 * @param judgement working days that customs' judgement has taken; the law sets no limit (CH-10)
 * @param outcome NO_LICENSE_NEEDED or LICENSE_NEEDED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeView(
        UUID id,
        String ground,
        String statement,
        List<Evidence> evidence,
        List<NoticeView> notices,
        Instant noticedAt,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        Boolean replyDueProvisional,
        Elapsed overdue,
        Instant repliedAt,
        Boolean repliedLate,
        String reply,
        List<ReplyPaper> replyPapers,
        List<ChecklistItem> checklist,
        Boolean replyComplete,
        Elapsed judgement,
        String outcome,
        String resultReasoning,
        Instant resultAt) {

    /**
     * A paper of the reply.
     *
     * @param sha256 digest under which it can be downloaded; absent for one handed in otherwise
     * @param language ISO 639; absent for Chinese
     * @param translationOf name of the paper that it translates
     * @param handedInAt with the reply, or later
     * @param late whether that was after the due date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplyPaper(
            String kind,
            String name,
            String sha256,
            String language,
            String translationOf,
            Instant handedInAt,
            boolean late) {}
}
