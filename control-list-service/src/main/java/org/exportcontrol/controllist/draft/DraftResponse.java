package org.exportcontrol.controllist.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.document.DocumentFinding;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;

/**
 * A draft, without its document.
 *
 * @param announcement id of the announcement it would publish
 * @param editors who wrote on it
 * @param sentBackGround why it came back from the last submission, null when it did not
 * @param edition number of the edition it made, null until it is published
 * @param errors how many findings must be cured before it can be submitted; null in lists
 * @param warnings how many findings are worth a look; null in lists
 * @param findings what is to be said about the document on top of the newest edition, errors first, up to 500; null in
 *     lists
 */
public record DraftResponse(
        UUID id,
        long version,
        String announcement,
        String titleZh,
        String titleEn,
        DraftState state,
        List<String> editors,
        String submittedBy,
        String sentBackGround,
        String publishedBy,
        Integer edition,
        Instant createdAt,
        Instant editedAt,
        Integer errors,
        Integer warnings,
        List<FindingResponse> findings) {

    private static final int MOST_FINDINGS = 500;

    /**
     * Something to be said about the document.
     *
     * @param pointer JSON pointer into the document
     */
    public record FindingResponse(
            Severity severity, String pointer, Text detail, String rule, String source, Text remedy) {

        static FindingResponse from(DocumentFinding finding) {
            return new FindingResponse(
                    finding.severity(),
                    finding.violation().pointer(),
                    finding.violation().detail(),
                    finding.violation().rule(),
                    finding.violation().source(),
                    finding.violation().remedy());
        }
    }

    static DraftResponse inList(Draft draft) {
        return of(draft, null, null, null);
    }

    static DraftResponse from(Draft draft, List<DocumentFinding> findings) {
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        List<FindingResponse> shown = findings.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .limit(MOST_FINDINGS)
                .map(FindingResponse::from)
                .toList();
        return of(draft, errors, findings.size() - errors, shown);
    }

    private static DraftResponse of(Draft draft, Integer errors, Integer warnings, List<FindingResponse> findings) {
        return new DraftResponse(
                draft.id(),
                draft.version(),
                draft.announcementId(),
                draft.titleZh(),
                draft.titleEn(),
                draft.state(),
                draft.editors(),
                draft.submittedBy(),
                draft.sentBackGround(),
                draft.publishedBy(),
                draft.edition(),
                draft.createdAt(),
                draft.editedAt(),
                errors,
                warnings,
                findings);
    }
}
