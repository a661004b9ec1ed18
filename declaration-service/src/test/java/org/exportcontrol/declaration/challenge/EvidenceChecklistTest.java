package org.exportcontrol.declaration.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.declaration.challenge.ChallengeReply.Document;
import org.exportcontrol.declaration.challenge.ChallengeReply.Kind;
import org.exportcontrol.declaration.file.ChecklistItem;
import org.junit.jupiter.api.Test;

/** CH-04, by Announcement C123. */
class EvidenceChecklistTest {

    private static final String DIGEST = "0".repeat(64);

    @Test
    void beforeTheReplyEverythingIsMissing() {
        assertEquals(
                "PAPER_DECLARATION MISSING, CONTRACT MISSING, STATEMENT_OF_USE MISSING, TECHNICAL_PROOF MISSING",
                told(false));
    }

    @Test
    void aStatementInTheReplyIsTheStatement() {
        assertEquals(
                "PAPER_DECLARATION MISSING, CONTRACT NAMED, STATEMENT_OF_USE UPLOADED, TECHNICAL_PROOF UPLOADED",
                told(true, paper(Kind.CONTRACT, null, null, null), paper(Kind.TECHNICAL_DATA, DIGEST, null, null)));
    }

    @Test
    void aForeignPaperNeedsAChineseTranslationOfItself() {
        Document report = new Document(Kind.TEST_REPORT, "Prüfbericht", DIGEST, "de", null);
        assertTrue(told(true, report).endsWith("TRANSLATION MISSING"));
        assertTrue(told(true, report, paper(Kind.TRANSLATION, DIGEST, null, "another paper"))
                .endsWith("TRANSLATION MISSING"));
        assertTrue(told(true, report, paper(Kind.TRANSLATION, DIGEST, "en", "Prüfbericht"))
                .endsWith("TRANSLATION MISSING"));
        assertTrue(told(true, report, paper(Kind.TRANSLATION, DIGEST, null, "Prüfbericht"))
                .endsWith("TRANSLATION UPLOADED"));
    }

    @Test
    void itIsCompleteWhenNothingIsMissing() {
        List<Document> papers = List.of(
                paper(Kind.PAPER_DECLARATION, null, null, null),
                paper(Kind.CONTRACT, DIGEST, "zh", null),
                paper(Kind.TEST_REPORT, DIGEST, null, null));
        assertTrue(EvidenceChecklist.isComplete(EvidenceChecklist.of(true, papers)));
        assertFalse(EvidenceChecklist.isComplete(EvidenceChecklist.of(true, papers.subList(0, 2))));
    }

    private static Document paper(Kind kind, String digest, String language, String translationOf) {
        return new Document(kind, kind.name(), digest, language, translationOf);
    }

    private static String told(boolean stated, Document... papers) {
        return EvidenceChecklist.of(stated, List.of(papers)).stream()
                .map((ChecklistItem item) -> item.item() + " " + item.state())
                .collect(Collectors.joining(", "));
    }
}
