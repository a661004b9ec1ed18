package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed and not read, and headings below which things come and go, let no goods pass. */
class PrintedListTest {

    private static final LocalDate DAY = LocalDate.parse("2030-06-01");

    /** Two conditions below one entry, of which the second is prose. */
    private static final String PRESS = """
            {"code": "2B351", "form": "PRESS", "nameZh": "压机"%s},
            {"code": "2B351.1", "parent": "2B351", "form": "CONDITION", "nameZh": "压力",
             "technicalParameters": [{"parameter": "pressure", "operator": ">=", "value": 5, "unit": "GPa"}]},
            {"code": "2B351.2", "parent": "2B351", "form": "CONDITION", "nameZh": "专用于合成"%s}""";

    private static final String ABOUT_SIX_AXES = """
            , "technicalParameters": [{"parameter": "axes", "operator": ">=", "value": "about 6"}]""";

    @ParameterizedTest(name = "{0}, {1} GPa: {2}")
    @CsvSource({
        "ANY_LISTED_SUBITEM, 6, CONTROLLED",
        "ANY_LISTED_SUBITEM, 1, NEEDS_REVIEW",
        "ALL_PARAMETERS,     6, NEEDS_REVIEW",
        "ALL_PARAMETERS,     1, NOT_CONTROLLED",
        ",                   6, NEEDS_REVIEW",
        ",                   1, NEEDS_REVIEW"
    })
    void aConditionThatWasNotReadIsOpenWhereItStands(String mark, String pressure, Finding finding) {
        String marks = mark == null ? "" : ", \"conditions\": [\"" + mark + "\"]";
        for (String second : List.of("", ABOUT_SIX_AXES)) {
            ListSnapshot list = list(announced("2030-1", PRESS.formatted(marks, second)));
            assertEquals(finding, screen(list, "PRESS p:pressure=" + pressure + "_GPa", DAY), second);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "POWDER Mo p:size=50_um complete,   CONTROLLED",
        "POWDER Mo p:size=50.1_um complete, NOT_CONTROLLED",
        "METAL Mo p:size=50_um complete,    NEEDS_REVIEW",
        "METAL Mo p:size=5_cm complete,     NOT_CONTROLLED"
    })
    void limitsExcludeGoodsWhateverTheirFormIsCalled(String goods, Finding finding) {
        ListSnapshot list = list(announced("2030-1", """
                {"code": "1C117.b", "form": "POWDER", "element": "Mo", "nameZh": "钼粉", "conditions": ["ALL_PARAMETERS"],
                 "technicalParameters": [{"parameter": "size", "operator": "<=", "value": 50, "unit": "um"}]}"""));
        assertEquals(finding, screen(list, goods, DAY));
    }

    @Test
    void aDefinitionMayUseAnother() {
        String definition = "\"rule\": \"MA-01\", \"source\": \"made up\", \"en\": \"x\", \"zh\": \"甲\"";
        ListSnapshot list = ShippedList.snapshot(read("""
                {"announcement": {"id": "2030-1", "number": "公告", "titleZh": "决定", "publishedOn": "2030-01-01"},
                 "definitions": {"metal": {%1$s, "condition": {"form": "METAL"}},
                                 "pure": {%1$s, "condition": {"all": [{"use": "metal"}, {"contains": "Ga"}]}}},
                 "entries": [{"code": "3C999", "form": "METAL", "element": "Ga", "nameZh": "镓",
                              "reading": {%1$s, "condition": {"use": "pure"}}}]}""".formatted(definition)));
        assertEquals(Finding.CONTROLLED, screen(list, "METAL Ga complete", DAY));
    }

    @Test
    void aReadingStaysReadWhenTheFormItNamesIsPrintedNoMore() {
        AnnouncementDocument cells = announced("2030-1", """
                {"code": "3A901", "form": "BATTERY", "nameZh": "电池", "reading": {"rule": "MA-01", "source": "made up",
                 "en": "x", "zh": "甲", "condition": {"form": "BATTERY"}}}""");
        AnnouncementDocument correction = read("""
                {"announcement": {"id": "2030-2", "number": "公告", "titleZh": "决定", "publishedOn": "2030-02-01"},
                 "effects": [{"action": "CORRECT", "targetAnnouncement": "2030-1", "codes": ["3A901"],
                              "entry": {"form": "CELL"}}]}""");
        assertEquals(Finding.NOT_CONTROLLED, screen(list(cells, correction), "METAL Al complete", DAY));
    }

    @Test
    void goodsCanBeDescribedInAFormThatWasAmendedSince() {
        AnnouncementDocument cells = announced("2030-1", """
                {"code": "3A901", "form": "BATTERY", "nameZh": "电池",
                 "technicalParameters": [{"parameter": "power", "operator": ">=", "value": 5, "unit": "W"}]}""");
        AnnouncementDocument amendment = read("""
                {"announcement": {"id": "2030-2", "number": "公告", "titleZh": "决定", "publishedOn": "2030-02-01"},
                 "effects": [{"action": "AMEND", "targetAnnouncement": "2030-1", "codes": ["3A901"],
                              "from": "2031-01-01", "entry": {"form": "CELL"}}]}""");
        ListSnapshot list = list(cells, amendment);
        LocalDate later = LocalDate.parse("2031-01-01");
        assertEquals(screen(list, "BATTERY p:power=6_W", DAY), screen(list, "CELL p:power=6_W", later));
        assertEquals(Finding.NOT_CONTROLLED, screen(list, "BATTERY p:power=4_W", DAY));
    }

    /** An operative leaf decides until something below it is in effect, and again when that is gone. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2030-05-31, CONTROLLED",
        "2030-06-01, CONTROLLED",
        "2030-12-31, CONTROLLED",
        "2031-01-01, NOT_CONTROLLED",
        "2031-06-30, NOT_CONTROLLED",
        "2031-07-01, CONTROLLED"
    })
    void whatIsOnlyAnnouncedBelowAnEntryDoesNotTakeItsPlace(LocalDate day, Finding finding) {
        AnnouncementDocument leaf = announced(
                "2030-1", "{\"code\": \"3C999\", \"form\": \"METAL\", \"element\": \"Ga\", \"nameZh\": \"镓\"}");
        AnnouncementDocument below = read("""
                {"announcement": {"id": "2030-2", "number": "公告", "titleZh": "决定", "publishedOn": "2030-06-01",
                  "effectiveFrom": "2031-01-01"},
                 "entries": [{"code": "3C999.a", "parent": "3C999", "form": "OXIDE", "element": "Ga", "nameZh": "氧化镓"},
                             {"code": "3C999.b", "parent": "3C999", "form": "RESERVED", "nameZh": ""}]}""");
        AnnouncementDocument gone = read("""
                {"announcement": {"id": "2031-3", "number": "公告", "titleZh": "决定", "publishedOn": "2031-06-01"},
                 "effects": [{"action": "REMOVE", "targetAnnouncement": "2030-2", "codes": ["3C999.a"],
                              "from": "2031-07-01"}]}""");
        assertEquals(finding, screen(list(leaf, below, gone), "METAL Ga complete", day));
    }

    /** An operative leaf decides while a heading below it gathers nothing that goods could match. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2030-05-31, CONTROLLED",
        "2030-06-01, CONTROLLED",
        "2030-12-31, CONTROLLED",
        "2031-01-01, NOT_CONTROLLED"
    })
    void anEmptyHeadingBelowAnEntryDoesNotTakeItsPlace(LocalDate day, Finding finding) {
        AnnouncementDocument leaf = announced(
                "2030-1", "{\"code\": \"3C999\", \"form\": \"METAL\", \"element\": \"Ga\", \"nameZh\": \"镓\"}");
        AnnouncementDocument below = read("""
                {"announcement": {"id": "2030-2", "number": "公告", "titleZh": "决定", "publishedOn": "2030-06-01"},
                 "entries": [{"code": "3C999.a", "parent": "3C999", "form": "GROUP", "nameZh": "镓相关物项"},
                             {"code": "3C999.a.1", "parent": "3C999.a", "form": "GROUP", "nameZh": "镓化合物"},
                             {"code": "3C999.a.1.a", "parent": "3C999.a.1", "form": "OXIDE", "element": "Ga",
                              "nameZh": "氧化镓", "effectiveFrom": "2031-01-01"}]}""");
        assertEquals(finding, screen(list(leaf, below), "METAL Ga complete", day));
    }

    /** Naming one of the alloys below a heading says nothing of those that could not be read. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ALLOY Dy+ Fe+, CONTROLLED", "ALLOY Dy+ Al+, NEEDS_REVIEW", "ALLOY Fe+ Al+, NOT_CONTROLLED"})
    void whatIsAddedBelowAnIncompleteHeadingDoesNotMakeItComplete(String goods, Finding finding) {
        AnnouncementDocument alloy = announced("2030-1", """
                {"code": "1C905.a.2.a", "parent": "1C905.a.2", "form": "ALLOY", "element": "Dy", "nameZh": "镝铁合金",
                 "reading": {"rule": "MA-06", "source": "made up", "en": "x", "zh": "甲",
                             "condition": {"all": [{"form": "ALLOY"}, {"principals": ["Dy", "Fe"]}]}}}""");
        assertEquals(finding, screen(list(alloy), goods + " complete", DAY));
    }

    /** CL-15: the yearly catalogue may change a commodity number; the control stays what it was. */
    @Test
    void anotherCommodityNumberChangesNoControl() {
        AnnouncementDocument catalogue = read("""
                {"announcement": {"id": "2030-1", "number": "公告", "titleZh": "目录", "publishedOn": "2030-01-01"},
                 "effects": [{"action": "AMEND", "targetAnnouncement": "2025-18", "codes": ["1C905.b"],
                              "entry": {"referenceCommodityCodes": ["2846901599"]}}]}""");
        ListSnapshot list = list(catalogue);
        LocalDate before = LocalDate.parse("2029-12-31");
        for (String number : List.of("#2846901500 ", "#2846901599 ", "")) {
            assertEquals(Finding.CONTROLLED, screen(list, number + "OXIDE Dy complete", before));
            assertEquals(Finding.CONTROLLED, screen(list, number + "OXIDE Dy complete", DAY));
            assertEquals(Finding.NOT_CONTROLLED, screen(list, number + "OXIDE Nd complete", DAY));
        }
        assertEquals(
                "2846901500",
                list.on(before).find("1C905.b").get(0).commodityCodes().get(0));
        assertEquals(List.of("2846901599"), list.on(DAY).find("1C905.b").get(0).commodityCodes());
    }

    /** Whoever read the heading has not read the item: its goods go to a person, and those of the heading match. */
    @ParameterizedTest(name = "{0}, review {1}: {2}")
    @CsvSource({
        "TARGET W+,        ,          CONTROLLED",
        "ALLOY W+ Ni+ Fe+, ,          NEEDS_REVIEW",
        "ALLOY Ni+,        ,          NOT_CONTROLLED",
        "ALLOY W+ Ni+ Fe+, TARGET,    NEEDS_REVIEW",
        "ALLOY W+ Ni+ Fe+, ALLOY,     NEEDS_REVIEW",
        "COMPOUND W,       COMPOUND,  NEEDS_REVIEW",
        "COMPOUND W,       ,          NOT_CONTROLLED"
    })
    void whatCouldNotBePlacedBelowAReadHeadingGoesToAPerson(String goods, String review, Finding finding) {
        String reviewed = review == null ? "" : """
                , "review": {"form": "%s"}, "incomplete": {"en": "x", "zh": "甲"}""".formatted(review);
        AnnouncementDocument document = withItem("\"form\": \"TARGET\"", """
                , "reading": {"rule": "MA-06", "source": "made up", "en": "x", "zh": "甲",
                              "condition": {"all": [{"form": "TARGET"}, {"principals": ["W"]}]}%s}""".formatted(reviewed));
        assertEquals(finding, screen(list(document), goods + " complete", DAY));
    }

    @Test
    void anItemIsNoLongerOpenOnceItHasACode() {
        AnnouncementDocument document = withItem("\"form\": \"GROUP\"", "");
        AnnouncementDocument placed = read("""
                {"announcement": {"id": "2030-2", "number": "公告", "titleZh": "决定", "publishedOn": "2030-06-01"},
                 "entries": [{"code": "3C999.a", "parent": "3C999", "form": "ALLOY", "element": "W", "nameZh": "钨镍铁合金"}],
                 "effects": [{"action": "AMEND", "targetAnnouncement": "2030-1", "codes": ["3C999"],
                              "entry": {"unplacedItems": []}}]}""");
        String goods = "ALLOY W+ Ni+ Fe+ complete";
        assertEquals(Finding.NEEDS_REVIEW, screen(list(document), goods, DAY.minusDays(1)));
        assertEquals(Finding.NEEDS_REVIEW, screen(list(document, placed), goods, DAY.minusDays(1)));
        assertEquals(Finding.CONTROLLED, screen(list(document, placed), goods, DAY));
        assertEquals(Finding.NOT_CONTROLLED, screen(list(document, placed), "ALLOY Ni+ complete", DAY));
    }

    private static AnnouncementDocument withItem(String form, String more) {
        return read("""
                {"announcement": {"id": "2030-1", "number": "公告", "titleZh": "决定", "publishedOn": "2030-01-01"},
                 "entries": [{"code": "3C999", %s, "element": "W", "nameZh": "钨"%s}],
                 "unplacedItems": [{"parent": "3C999", "form": "ALLOY", "nameZh": "钨镍铁合金"}]}""".formatted(form, more));
    }

    private static ListSnapshot list(AnnouncementDocument... documents) {
        return ShippedList.snapshot(Stream.concat(Stream.of(ShippedList.document()), Stream.of(documents))
                .toArray(AnnouncementDocument[]::new));
    }

    private static AnnouncementDocument announced(String id, String entries) {
        return read("""
                {"announcement": {"id": "%s", "number": "公告", "titleZh": "决定", "publishedOn": "2030-01-01"},
                 "entries": [%s]}""".formatted(id, entries));
    }

    private static AnnouncementDocument read(String text) {
        return AnnouncementDocument.read(DocumentText.of(text, DocumentText.NO_READINGS));
    }

    private static Finding screen(ListSnapshot list, String goods, LocalDate day) {
        ListWords words = ListWords.of(list.latest(), list.on(day));
        List<Violation> violations = new ArrayList<>();
        Line line = new LinesReader(words, violations)
                .read(List.of(GoodsNotation.line(goods)))
                .get(0);
        assertEquals(List.of(), violations);
        return new Screening(list.on(day), words, ShippedHints.hints(), day, new ScreeningLimits(10, Optional.empty()))
                .screen(line)
                .finding();
    }
}
