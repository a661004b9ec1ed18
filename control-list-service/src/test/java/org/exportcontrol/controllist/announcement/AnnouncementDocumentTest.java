package org.exportcontrol.controllist.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.exportcontrol.controllist.condition.Form;
import org.exportcontrol.controllist.edition.ListedEntry;
import org.junit.jupiter.api.Test;

class AnnouncementDocumentTest {

    private final List<ListedEntry> entries = ShippedList.document().entries();

    @Test
    void everyEntryHasAConditionOrOnlyGathersOthers() {
        for (ListedEntry entry : entries) {
            boolean gathers = entries.stream().anyMatch(other -> entry.code().equals(other.parent()));
            assertEquals(gathers, entry.reading() == null, entry.code());
        }
        assertTrue(entries.stream()
                .filter(entry -> entry.form() == Form.GROUP)
                .allMatch(entry -> entry.reading() == null));
    }

    @Test
    void everyPrintedEntryIsReadInThePrintedOrder() throws Exception {
        JsonNode printed = ShippedList.JSON.readTree(ShippedList.announcement()).path("entries");
        assertEquals(printed.size(), entries.size());
        for (int i = 0; i < printed.size(); i++) {
            assertEquals(printed.get(i).path("code").asText(), entries.get(i).code());
            assertEquals(i + 1, entries.get(i).position());
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
        assertEquals("1C904.a.3", target.commodityCodesFrom());
        assertEquals(List.of("3824999922", "8486909110"), target.commodityCodes());
        assertNull(entry("1C905.b").commodityCodesFrom());
    }

    @Test
    void theVerificationMarksAreKept() {
        assertEquals("ORDER_FROM_SUMMARY", entry("1C905.a.4").verification().get("position"));
        assertEquals(
                "VERIFIED_1_PLUS_CATALOGUE", entry("1C905.b").verification().get("commodityCodes"));
    }

    @Test
    void aLeafWithoutAConditionIsRefused() {
        String lacking = ShippedList.readings().replace("\"code\": \"1C905.b\"", "\"code\": \"1C905.z\"");
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new AnnouncementDocument(ShippedList.JSON, ShippedList.announcement(), lacking));
        assertEquals("1C905.b has no condition", refusal.getMessage());
    }

    @Test
    void aHeadingWithAConditionIsRefused() {
        String tooMany = ShippedList.readings().replace("\"code\": \"1C905.b\"", "\"code\": \"1C905\"");
        assertThrows(
                IllegalArgumentException.class,
                () -> new AnnouncementDocument(ShippedList.JSON, ShippedList.announcement(), tooMany));
    }

    @Test
    void theDigestCoversBothFiles() {
        String digest = ShippedList.document().digest();
        assertEquals(64, digest.length());
        String otherReadings = ShippedList.readings() + "\n";
        assertNotNull(digest);
        assertTrue(!digest.equals(
                new AnnouncementDocument(ShippedList.JSON, ShippedList.announcement(), otherReadings).digest()));
    }

    private ListedEntry entry(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
