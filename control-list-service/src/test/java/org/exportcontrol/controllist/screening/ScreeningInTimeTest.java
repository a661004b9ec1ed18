package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.document.AnnouncementDocument;
import org.exportcontrol.controllist.document.DocumentText;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.exportcontrol.controllist.testkit.Announcements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings on announcements that bring thresholds, forms of their own, reserved places and suspensions. */
class ScreeningInTimeTest {

    private static final AnnouncementDocument ADDITIONS = read(Announcements.ADDITIONS);
    private static final ListSnapshot ADDED = ShippedList.snapshot(ADDITIONS);
    private static final ListSnapshot EXTENDED =
            ShippedList.snapshot(ADDITIONS, read(Announcements.SUSPENSION), read(Announcements.EXTENSION));

    @ParameterizedTest(name = "{0} on {1} is {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "METAL W p:density=17.5_g/cm3 p:purity=97_%    | 2031-11-08 | CONTROLLED     | 1C117.a",
                "METAL W p:density=19.3_g/cm3 p:purity=99.9_%  | 2031-11-08 | CONTROLLED     | 1C117.a",
                "METAL W p:density=17.49_g/cm3 p:purity=99_%   | 2031-11-08 | NOT_CONTROLLED |",
                "METAL W p:density=18_g/cm3                    | 2031-11-08 | NEEDS_REVIEW   |",
                "METAL W p:density=18_g/cm3 p:purity=99_%      | 2031-11-07 | NOT_CONTROLLED |",
                "METAL Bi complete                             | 2031-11-30 | NOT_CONTROLLED |",
                "METAL Bi complete                             | 2031-12-01 | CONTROLLED     | 1C229.a",
                "PRESS p:synthesis-pressure=5000_MPa           | 2031-11-08 | CONTROLLED     | 2B351",
                "PRESS p:cylinder-diameter=60_cm               | 2031-11-08 | CONTROLLED     | 2B351",
                "PRESS p:synthesis-pressure=4_GPa p:cylinder-diameter=1001_mm | 2031-11-08 | NOT_CONTROLLED |",
                "PRESS p:synthesis-pressure=4_GPa              | 2031-11-08 | NEEDS_REVIEW   |",
                "BATTERY p:gravimetric-energy-density=300_Wh/kg rel:none use:none | 2031-11-08 | CONTROLLED | 3A901",
                "BATTERY p:gravimetric-energy-density=200_Wh/kg rel:none use:none | 2031-11-08 | NOT_CONTROLLED |",
                "COMPOUND W complete                           | 2031-11-08 | NEEDS_REVIEW   |",
                "ALLOY W+ Ni+ Fe+ complete                     | 2031-11-08 | NEEDS_REVIEW   |",
                "ALLOY Ni+ Fe+ complete                        | 2031-11-08 | NOT_CONTROLLED |",
                "OTHER complete                                | 2031-11-08 | NOT_CONTROLLED |"
            })
    void thresholdsAndFormsOfTheAnnouncementDecide(String goods, LocalDate day, Finding finding, String codes) {
        LineFinding found = screen(ADDED, goods, day, Optional.empty());
        assertEquals(finding, found.finding());
        if (finding == Finding.CONTROLLED) {
            assertEquals(codes, String.join(" ", found.acceptedCodes()));
            assertTrue(found.remark().endsWith(codes), found.remark());
        }
    }

    /** A suspension makes goods need no license; once it is over and nothing is entered, only a person can say. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2031-11-08, NOT_CONTROLLED",
        "2032-11-10, NOT_CONTROLLED",
        "2033-05-09, NOT_CONTROLLED",
        "2033-05-10, NEEDS_REVIEW"
    })
    void aMatchCountsByTheStateOfItsEntry(LocalDate day, Finding finding) {
        LineFinding found =
                screen(EXTENDED, "METAL W p:density=18_g/cm3 p:purity=99_% complete", day, Optional.empty());
        assertEquals(finding, found.finding());
        if (finding == Finding.NOT_CONTROLLED) {
            assertEquals(
                    "1C117.a SUSPENDED",
                    found.nearest().get(0).code() + " " + found.nearest().get(0).state());
        } else {
            assertEquals(
                    List.of("1C117.a"),
                    found.listNotKnown().stream()
                            .map(LineFinding.NotKnown::code)
                            .toList());
            assertEquals(List.of("1C117.a"), found.acceptedCodes());
            assertEquals(List.of(), found.missing());
        }
    }

    @Test
    void onADayOfWhichTheTextSaysNothingAPersonMustSay() {
        LineFinding found = screen(EXTENDED, "METAL Bi complete", LocalDate.parse("2032-11-10"), Optional.empty());
        assertEquals(Finding.NEEDS_REVIEW, found.finding());
        assertEquals(
                "Announcement 2031-70 does not say whether 2032-11-10 is inside the suspension.",
                found.listNotKnown().get(0).what().en());
    }

    @Test
    void whatRestsOnPrintedParametersAloneIsMarked() {
        LocalDate day = LocalDate.parse("2031-12-01");
        assertTrue(screen(ADDED, "METAL W p:density=18_g/cm3 p:purity=99_%", day, Optional.empty())
                .matches()
                .get(0)
                .fallback());
        assertEquals(
                false,
                screen(ADDED, "METAL Bi complete", day, Optional.empty())
                        .matches()
                        .get(0)
                        .fallback());
    }

    @ParameterizedTest(name = "within {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | 不属于管制物项 density 17.1 g/cm3, purity 99 %",
                "0.05 | 不属于管制物项 density 17.1 g/cm3, purity 99 %",
                "0.01 | 不属于管制物项"
            })
    void goodsNearALimitAreToldWithTheParametersForTheRemark(String within, String remark) {
        LineFinding found = screen(
                ADDED,
                "METAL W p:density=17.1_g/cm3 p:purity=99_%",
                LocalDate.parse("2031-11-08"),
                within.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(within)));
        assertEquals(Finding.NOT_CONTROLLED, found.finding());
        assertEquals(remark, found.remark());
        String near = found.near().stream()
                .flatMap(each -> each.parameters().stream())
                .map(parameter -> parameter.limit().en() + " " + parameter.result())
                .collect(Collectors.joining(", "));
        assertEquals(remark.contains("density") ? "density >= 17.5 g/cm3 FALSE, purity >= 97 % TRUE" : "", near);
    }

    @Test
    void aTariffItemRaisesACandidateAsANumberDoes() {
        LineFinding found =
                screen(ADDED, "#8101999000 OTHER complete", LocalDate.parse("2031-11-08"), Optional.empty());
        assertEquals("1C117.a", found.nearest().get(0).code());
    }

    @Test
    void theSameQuestionIsAlwaysAnsweredAlike() {
        LocalDate day = LocalDate.parse("2031-11-08");
        String goods = "PRESS p:synthesis-pressure=4_GPa | METAL W p:density=18_g/cm3 | ALLOY Sm+ Co+";
        LineFinding first = screen(ADDED, goods, day, Optional.empty());
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    first, screen(ShippedList.snapshot(read(Announcements.ADDITIONS)), goods, day, Optional.empty()));
        }
    }

    private static LineFinding screen(ListSnapshot list, String goods, LocalDate asOf, Optional<BigDecimal> near) {
        ListWords words = ListWords.of(list.latest());
        List<Violation> violations = new ArrayList<>();
        Line line = new LinesReader(words, violations)
                .read(List.of(GoodsNotation.line(goods)))
                .get(0);
        assertEquals(List.of(), violations);
        return new Screening(list.on(asOf), words, ShippedHints.hints(), asOf, new ScreeningLimits(10, near))
                .screen(line);
    }

    private static AnnouncementDocument read(String text) {
        return AnnouncementDocument.read(DocumentText.of(text, DocumentText.NO_READINGS));
    }
}
