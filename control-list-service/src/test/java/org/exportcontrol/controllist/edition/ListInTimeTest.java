package org.exportcontrol.controllist.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.testkit.Announcements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListInTimeTest {

    private static final AnnouncementDocument ADDITIONS = read(Announcements.ADDITIONS);
    private static final AnnouncementDocument SUSPENSION = read(Announcements.SUSPENSION);
    private static final AnnouncementDocument EXTENSION = read(Announcements.EXTENSION);

    private static final ListSnapshot ADDED = ShippedList.snapshot(ADDITIONS);
    private static final ListSnapshot SUSPENDED = ShippedList.snapshot(ADDITIONS, SUSPENSION);
    private static final ListSnapshot EXTENDED = ShippedList.snapshot(ADDITIONS, SUSPENSION, EXTENSION);

    /** CL-08, CL-09, on each boundary day: as known before the suspension, with it, and after the extension was entered (late). */
    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({
        "2031-10-08, 1C117.a, UNKNOWN,   UNKNOWN,                      UNKNOWN",
        "2031-10-09, 1C117.a, ANNOUNCED, ANNOUNCED,                    ANNOUNCED",
        "2031-11-06, 1C117.a, ANNOUNCED, ANNOUNCED,                    ANNOUNCED",
        "2031-11-07, 1C117.a, ANNOUNCED, SUSPENDED,                    SUSPENDED",
        "2031-11-08, 1C117.a, OPERATIVE, SUSPENDED,                    SUSPENDED",
        "2032-11-09, 1C117.a, OPERATIVE, SUSPENDED,                    SUSPENDED",
        "2032-11-10, 1C117.a, OPERATIVE, SUSPENDED in doubt,           SUSPENDED",
        "2032-11-11, 1C117.a, OPERATIVE, SUSPENSION_ENDED_UNCONFIRMED, SUSPENDED",
        "2033-05-09, 1C117.a, OPERATIVE, SUSPENSION_ENDED_UNCONFIRMED, SUSPENDED",
        "2033-05-10, 1C117.a, OPERATIVE, SUSPENSION_ENDED_UNCONFIRMED, SUSPENSION_ENDED_UNCONFIRMED",
        "2031-11-30, 1C229.a, ANNOUNCED, SUSPENDED,                    SUSPENDED",
        "2031-12-01, 1C229.a, OPERATIVE, SUSPENDED,                    SUSPENDED",
        "2032-11-11, 1C229.a, OPERATIVE, SUSPENSION_ENDED_UNCONFIRMED, SUSPENSION_ENDED_UNCONFIRMED",
        "2031-10-08, 1C117.c, UNKNOWN,   UNKNOWN,                      UNKNOWN",
        "2031-10-09, 1C117.c, RESERVED,  RESERVED,                     RESERVED",
        "2032-11-11, 1C117.c, RESERVED,  RESERVED,                     RESERVED"
    })
    void onEachBoundaryDayTheStateIsWhatTheTextSays(
            LocalDate day, String code, String added, String suspended, String extended) {
        assertEquals(added, state(ADDED, day, code));
        assertEquals(suspended, state(SUSPENDED, day, code));
        assertEquals(extended, state(EXTENDED, day, code));
    }

    @Test
    void theAnswerShowsWhichBoundaryIsInside() {
        var suspension = entry(SUSPENDED, "2032-11-10", "1C117.a").suspension();
        assertEquals(
                "2031-11-07 INCLUSIVE 2032-11-10 UNSTATED",
                suspension.from() + " " + suspension.fromBoundary() + " " + suspension.until() + " "
                        + suspension.untilBoundary());
        assertEquals("2031-70", suspension.announcedBy());
        var extended = entry(EXTENDED, "2032-11-10", "1C117.a").suspension();
        assertEquals("2033-05-10 EXCLUSIVE", extended.until() + " " + extended.untilBoundary());
        assertEquals("2031-70", extended.announcedBy());
        assertEquals("2032-80", extended.endAnnouncedBy());
    }

    @Test
    void aNodeWithConditionsBelowItIsItselfTheFinest() {
        assertTrue(entry(ADDED, "2031-11-08", "2B351").leaf());
        assertFalse(entry(ADDED, "2031-11-08", "2B351.1").leaf());
        assertNull(entry(ADDED, "2031-11-08", "2B351.1").reading());
    }

    @Test
    void aHeadingWithNamesThatCouldNotBePlacedIsIncomplete() {
        ListedEntry heading = entry(ADDED, "2031-11-08", "1C117");
        assertFalse(heading.leaf());
        assertTrue(heading.incomplete());
        assertTrue(heading.reading().incomplete().zh().contains("钨镍铁合金"));
    }

    @Test
    void onePrintedCodeMayStandTwice() {
        DayList list = ADDED.on(LocalDate.parse("2031-11-08"));
        assertEquals(
                List.of("3A901#1", "3A901#2"),
                list.find("3A901").stream().map(ListedEntry::code).toList());
        assertEquals(1, list.find("3A901#2").size());
    }

    @Test
    void aCodeMeansTheEntryThatIsAlive() {
        AnnouncementDocument filled = read("""
                {"announcement": {"id": "2032-1", "number": "公告", "titleZh": "决定", "publishedOn": "2032-01-01"},
                 "entries": [{"code": "1C117.c", "form": "OXIDE", "element": "W", "nameZh": "氧化钨"}]}""");
        ListSnapshot list = ShippedList.snapshot(ADDITIONS, filled);
        assertEquals(
                "2031-55",
                list.on(LocalDate.parse("2031-12-31")).find("1C117.c").get(0).announcement());
        assertEquals(
                "2032-1",
                list.on(LocalDate.parse("2032-01-01")).find("1C117.c").get(0).announcement());
    }

    private static String state(ListSnapshot list, LocalDate day, String code) {
        ListedEntry entry = entry(list, day.toString(), code);
        return entry.state() + (entry.inDoubt() ? " in doubt" : "");
    }

    private static ListedEntry entry(ListSnapshot list, String day, String code) {
        return list.on(LocalDate.parse(day)).find(code).get(0);
    }

    private static AnnouncementDocument read(String text) {
        return AnnouncementDocument.read(DocumentText.of(text, DocumentText.NO_READINGS));
    }
}
