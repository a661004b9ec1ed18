package org.exportcontrol.controllist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.timeline.ListHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Validation of whole documents: every finding at once, each with its pointer. */
class DocumentCheckTest {

    private static final AnnouncementDocument ADDITIONS = read(Announcements.ADDITIONS);
    private static final AnnouncementDocument SUSPENSION = read(Announcements.SUSPENSION);
    private static final ListHistory HISTORY = ShippedList.history(ShippedList.document(), ADDITIONS, SUSPENSION);

    private static final String HEAD = """
            {"announcement": {"id": "2032-9", "number": "公告", "titleZh": "决定", "publishedOn": "2032-01-01",
              "effectiveFrom": "2032-02-01"%s}, %s}""";

    /** Each fault on top of 2025-18 and the made-up announcements of 2031, under the rule that its finding cites. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/document-faults.csv", numLinesToSkip = 2, delimiter = '|', quoteCharacter = '`')
    void whatIsWrongIsToldWithItsPlace(String what, String head, String body, String findings) {
        String document = HEAD.formatted(head == null ? "" : ", " + head, body);
        assertEquals(findings == null ? "" : findings, findings(document));
        for (DocumentFinding finding : DocumentCheck.findings(read(document), HISTORY)) {
            String rule = finding.violation().rule();
            assertTrue(rule == null || what.contains(rule), () -> finding + " is told under another rule");
        }
    }

    @Test
    void manyFaultsAreToldAtOnce() {
        assertEquals(
                "ERROR /entries/0/code, ERROR /entries/1/code, ERROR /entries/1/code, ERROR /entries/0/effectiveTo,"
                        + " ERROR /entries/0/parent",
                findings(HEAD.formatted("", """
                        "entries": [
                          {"code": "1X", "parent": "9Z", "form": "GROUP", "nameZh": "甲", "effectiveTo": "2032-02-01"},
                          {"code": "1X", "form": "GROUP", "nameZh": "乙"}]""")));
    }

    /** CL-11: two years each time, twice at most. */
    @Test
    void temporaryControlIsExtendedTwiceAtMost() {
        String extension = """
                {"announcement": {"id": "2032-%d", "number": "公告", "titleZh": "决定", "publishedOn": "2032-01-01",
                  "effectiveFrom": "2032-01-01"}, "effects": [{"action": "EXTEND_TEMPORARY_CONTROL",
                  "targetAnnouncement": "2032-1", "codes": ["1C999"], "effectiveTo": "%s"}]}""";
        AnnouncementDocument temporary = read(HEAD.formatted(
                        ", \"measureType\": \"TEMPORARY_CONTROL\", \"effectiveTo\": \"2034-02-01\"",
                        "\"entries\": [{\"code\": \"1C999\", \"form\": \"METAL\", \"element\": \"Ga\", \"nameZh\": \"镓\"}]")
                .replace("2032-9", "2032-1"));
        ListHistory once = ShippedList.history(temporary);
        assertEquals("ERROR /effects/0", findings(extension.formatted(2, "2036-02-02"), once));
        assertEquals("ERROR /effects/0", findings(extension.formatted(2, "2034-01-31"), once));
        AnnouncementDocument first = read(extension.formatted(2, "2036-02-01"));
        AnnouncementDocument second = read(extension.formatted(3, "2037-02-01"));
        assertEquals("", findings(extension.formatted(2, "2036-02-01"), once));
        assertEquals("", findings(extension.formatted(3, "2037-02-01"), ShippedList.history(temporary, first)));
        ListHistory twice = ShippedList.history(temporary, first, second);
        assertEquals("ERROR /effects/0", findings(extension.formatted(4, "2038-02-01"), twice));
    }

    @Test
    void whatIsSaidOfAnAnnouncementThatIsNotThereTakesHoldWhenItComes() {
        assertEquals("WARNING /effects/1", findings(Announcements.SUSPENSION, ShippedList.history(ADDITIONS)));
    }

    /** Either alone is in order; together neither would be a leaf, and goods of both would pass. */
    @Test
    void headingsOfSeveralAnnouncementsDoNotGoRoundInACircle() {
        String below = HEAD.formatted("", "\"entries\": [%s]").replace("2032-9", "2032-1");
        ListHistory one = ShippedList.history(read(below.formatted("""
                {"code": "1C999.a", "parent": "1C999", "form": "METAL", "element": "Ga", "nameZh": "镓"}""")));
        String above = HEAD.formatted("", "\"entries\": [%s]");
        assertEquals("", findings(above.formatted("""
                {"code": "1C999", "form": "METAL", "element": "Ga", "nameZh": "镓"}"""), one));
        assertEquals("ERROR /entries/0/parent", findings(above.formatted("""
                {"code": "1C999", "parent": "1C999.a", "form": "METAL", "element": "Ga", "nameZh": "镓"}"""), one));
        assertEquals("ERROR /entries/0/parent, ERROR /entries/1/parent", findings(above.formatted("""
                {"code": "1C999", "parent": "1C998", "form": "METAL", "element": "Ga", "nameZh": "镓"},
                {"code": "1C998", "parent": "1C999.a", "form": "METAL", "element": "Ga", "nameZh": "镓"}"""), one));
    }

    private static String findings(String document) {
        return findings(document, HISTORY);
    }

    private static String findings(String document, ListHistory history) {
        return DocumentCheck.findings(read(document), history).stream()
                .filter(finding -> !finding.violation().detail().en().contains("has no reading"))
                .map(finding -> finding.severity() + " " + finding.violation().pointer())
                .collect(Collectors.joining(", "));
    }

    private static AnnouncementDocument read(String text) {
        return AnnouncementDocument.read(DocumentText.of(text, DocumentText.NO_READINGS));
    }
}
