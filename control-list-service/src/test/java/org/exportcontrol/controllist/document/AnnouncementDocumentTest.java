package org.exportcontrol.controllist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.document.DocumentFinding.Severity;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.junit.jupiter.api.Test;

class AnnouncementDocumentTest {

    private static final LocalDate DAY = LocalDate.parse("2025-04-04");

    private final List<ListedEntry> entries = ShippedList.snapshot().on(DAY).entries();

    @Test
    void theShippedListHasNoFault() {
        List<DocumentFinding> findings = DocumentCheck.findings(ShippedList.document(), ListHistory.EMPTY);
        assertEquals(List.of(), findings);
    }

    @Test
    void everyEntryHasAConditionThatSomebodyWroteOrOnlyGathersOthers() {
        for (ListedEntry entry : entries) {
            boolean gathers = entries.stream()
                    .anyMatch(other -> entry.code().equals(other.content().parent()));
            assertEquals(gathers, entry.reading() == null, entry.code());
            assertEquals(!gathers, entry.leaf(), entry.code());
            assertTrue(gathers || !entry.reading().fallback(), entry.code());
        }
    }

    @Test
    void everyPrintedEntryIsReadInThePrintedOrder() throws Exception {
        JsonNode printed = ShippedList.JSON.readTree(ShippedList.announcement()).path("entries");
        assertEquals(printed.size(), entries.size());
        for (int i = 0; i < printed.size(); i++) {
            assertEquals(printed.get(i).path("code").asText(), entries.get(i).code());
            assertEquals(i, entries.get(i).place());
        }
    }

    @Test
    void theHeadingsWhoseSubItemsAreNotKnownAreMarked() {
        assertEquals(
                List.of("1C905.a.2", "1C905.a.3", "1C907.a.2", "1C907.a.3", "1C908.a.2", "1C908.a.3"),
                entries.stream()
                        .filter(ListedEntry::incomplete)
                        .map(ListedEntry::code)
                        .toList());
    }

    @Test
    void onlyTheScandiumTargetIsBothAnEntryAndAnIncompleteHeading() {
        assertEquals(
                List.of("1C907.a.3"),
                entries.stream()
                        .filter(entry -> entry.incomplete() && entry.reading().condition() != null)
                        .map(ListedEntry::code)
                        .toList());
    }

    @Test
    void numbersPrintedOnAHeadingServeTheTargetsBelowIt() {
        ListedEntry target = entry("1C904.a.3.b");
        assertEquals("1C904.a.3", target.content().commodityCodesFrom());
        assertEquals(List.of("3824999922", "8486909110"), target.commodityCodes());
        assertNull(entry("1C905.b").content().commodityCodesFrom());
    }

    @Test
    void theVerificationMarksAreKept() {
        assertEquals(
                "ORDER_FROM_SUMMARY",
                entry("1C905.a.4").content().verification().get("position"));
        assertEquals(
                "VERIFIED_1_PLUS_CATALOGUE",
                entry("1C905.b").content().verification().get("commodityCodes"));
    }

    @Test
    void aReadingOfAnotherCodeIsAnErrorAndAnEntryWithoutOneIsToldOf() {
        AnnouncementDocument document = AnnouncementDocument.read(DocumentText.of(
                ShippedList.announcement(),
                ShippedList.readings().replace("\"code\": \"1C905.b\"", "\"code\": \"1C905.z\"")));
        assertEquals(
                List.of(Severity.ERROR, Severity.WARNING),
                document.findings().stream().map(DocumentFinding::severity).toList());
        assertTrue(document.findings().get(1).violation().detail().en().startsWith("1C905.b has no reading"));
    }

    @Test
    void theDigestCoversBothFiles() {
        String digest = ShippedList.document().text().digest();
        assertEquals(64, digest.length());
        assertNotEquals(
                digest,
                DocumentText.of(ShippedList.announcement(), ShippedList.readings() + "\n")
                        .digest());
    }

    private ListedEntry entry(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
