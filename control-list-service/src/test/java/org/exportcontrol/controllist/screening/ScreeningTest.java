package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.screening.LineFinding.Match;
import org.exportcontrol.controllist.screening.LineFinding.Missing;
import org.exportcontrol.controllist.screening.LineFinding.Nearest;
import org.exportcontrol.controllist.screening.LineFinding.NotKnown;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.exportcontrol.controllist.tariff.TariffHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private static final ListSnapshot LIST = ShippedList.snapshot();
    private static final TariffHints HINTS = ShippedHints.hints();

    /** The rules MA-01 to MA-11 of the catalogue of rules, as a table. */
    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvFileSource(resources = "/screening-rules.csv", numLinesToSkip = 2, delimiter = ';', quoteCharacter = '\'')
    void theDescriptionDecides(String rule, String goods, Finding finding, String acceptedCodes) {
        LineFinding found = screen(goods);
        assertEquals(finding, found.finding(), () -> found.trace().toString());
        List<String> codes = acceptedCodes == null ? List.of() : List.of(acceptedCodes.split(" "));
        assertEquals(codes, found.acceptedCodes());
        if (finding == Finding.CONTROLLED) {
            assertEquals(codes, found.matches().stream().map(Match::code).toList());
        }
        boolean open = !found.missing().isEmpty() || !found.listNotKnown().isEmpty();
        assertEquals(finding == Finding.NEEDS_REVIEW, open && found.matches().isEmpty());
    }

    /** MA-12: goods are called many things, and what they are called never decides. */
    @ParameterizedTest
    @ValueSource(strings = {"OXIDE Dy", "OXIDE Nd complete", "#2846901500", "PERMANENT_MAGNET Nd Fe B complete"})
    void namesNeverDecide(String goods) {
        LineFinding unnamed = screen(goods);
        for (String name : List.of("氧化镝 1C905.b", "dysprosium oxide", "not controlled", "magnet")) {
            assertEquals(unnamed, screening(DAY, 10).screen(read(named(GoodsNotation.line(goods), name))));
        }
    }

    private static LineRequest named(LineRequest goods, String name) {
        return new LineRequest(
                goods.line(),
                goods.commodityCode(),
                name,
                goods.form(),
                goods.constituents(),
                goods.compositionComplete(),
                goods.alloyPartners(),
                goods.processingStage(),
                goods.components(),
                goods.movement(),
                goods.parameters(),
                goods.dimensions(),
                goods.relatedItems(),
                goods.endUses());
    }

    @Test
    void beforeThePublicationNothingIsListed() {
        LineFinding found = screen("#2846901500 OXIDE Dy", LocalDate.parse("2025-04-03"));
        assertEquals(Finding.NOT_CONTROLLED, found.finding());
        assertEquals(List.of(), found.nearest());
        assertEquals(
                "an entry is published by 2025-04-03",
                found.trace().get(0).condition().en());
        assertEquals(Truth.FALSE, found.trace().get(0).result());
    }

    @Test
    void onTheDayOfPublicationDysprosiumOxideIsListed() {
        LineFinding found = screen("#2846901500 OXIDE Dy", LocalDate.parse("2025-04-04"));
        Match match = found.matches().get(0);
        assertEquals("1C905.b", match.code());
        assertEquals("2025-18", match.announcement());
        assertEquals(LocalDate.parse("2025-04-04"), match.effectiveFrom());
    }

    @Test
    void aNumberAloneAsksForFormAndConstituents() {
        assertEquals(
                List.of("/lines/0/form", "/lines/0/constituents"),
                screen("#2846901500").missing().stream().map(Missing::pointer).toList());
    }

    @Test
    void whatManyEntriesMissIsAskedOnce() {
        List<Missing> missing = screen("OXIDE Nd").missing();
        assertEquals(1, missing.size());
        assertEquals("/lines/0/constituents", missing.get(0).pointer());
        assertEquals(
                "Whether it contains Dy, Gd, Lu, Sc, Sm, Tb, Y: name what it holds, and say compositionComplete if that"
                        + " is all.",
                missing.get(0).what().en());
    }

    @Test
    void anElementThatIsNotDeclaredEitherWayIsAskedFor() {
        assertEquals(
                List.of("/lines/0/constituents/2/principal"),
                screen("ALLOY Sm+ Co+ Fe complete").missing().stream()
                        .map(Missing::pointer)
                        .filter(pointer -> pointer.endsWith("principal"))
                        .toList());
    }

    @Test
    void namesThatCouldNotBeReadAreNoDatumOfTheCaller() {
        LineFinding found = screen("ALLOY Dy+ Fe+ complete");
        assertEquals(Finding.NEEDS_REVIEW, found.finding());
        assertEquals(List.of(), found.missing());
        assertEquals(List.of("1C905.a.2"), found.acceptedCodes());
        NotKnown notKnown = found.listNotKnown().get(0);
        assertEquals("1C905.a.2", notKnown.code());
        assertEquals(
                "The alloys named under 1C905.a.2 could not be read in any copy available.",
                notKnown.what().en());
        assertEquals("1C905.a.2 项下列名的合金未能在任何可得文本中读到。", notKnown.what().zh());
    }

    @Test
    void besideWhatTheListDoesNotSayTheCallerIsAskedForWhatItLeftOut() {
        LineFinding found = screen("ALLOY Dy+ Fe+");
        assertEquals(
                List.of("1C905.a.2"),
                found.listNotKnown().stream().map(NotKnown::code).toList());
        assertEquals(
                List.of("/lines/0/constituents"),
                found.missing().stream().map(Missing::pointer).toList());
    }

    @ParameterizedTest(name = "{0} asks at {1}")
    @CsvSource({
        "METAL Tb+ Co+ complete,         /lines/0/form",
        "METAL Dy+ Fe+ complete,         /lines/0/form",
        "ALLOY Tb=0.995 complete,        /lines/0/form",
        "OXIDE Nd Dy@METAL complete,     /lines/0/constituents/1/form",
        "OTHER | METAL Tb+ Co+ complete, /lines/0/components/0/form"
    })
    void aFormThatIsContradictedIsAskedForAndTakesNothingOffTheList(String goods, String pointer) {
        LineFinding found = screen(goods);
        assertEquals(Finding.NEEDS_REVIEW, found.finding());
        assertEquals(
                List.of(pointer), found.missing().stream().map(Missing::pointer).toList());
    }

    @Test
    void besideAMatchTheCodeOfAHeadingThatIsNotFullyKnownMayBeGivenToo() {
        LineFinding found = screen("ALLOY Sm+ Co+ Dy- complete");
        assertEquals(Finding.CONTROLLED, found.finding());
        assertEquals(
                List.of("1C902.a.2.a"),
                found.matches().stream().map(Match::code).toList());
        assertEquals(List.of("1C902.a.2.a", "1C905.a.2"), found.acceptedCodes());
    }

    @Test
    void magnetsWithoutTheElementsShowTheMagnetEntriesThatFailed() {
        List<Nearest> nearest =
                screen("#8505111000 PERMANENT_MAGNET Nd Fe B complete").nearest();
        assertEquals(
                List.of("1C904.a.4", "1C905.a.4", "1C902.a.4"),
                nearest.stream().map(Nearest::code).toList());
        assertEquals("contains Tb", nearest.get(0).failed().get(0).en());
        assertEquals("含有 Dy", nearest.get(1).failed().get(0).zh());
        assertEquals(2, nearest.get(2).failed().size());
    }

    @Test
    void atMostAsManyNearestEntriesAsSetAreShown() {
        LineFinding found = screening(DAY, 2).screen(read("ALLOY Nd+ Fe+ complete"));
        assertEquals(2, found.nearest().size());
    }

    @Test
    void theTraceSaysThatTheNumberDoesNotDecide() {
        LineFinding found = screen("#8505111000 OXIDE Dy complete");
        assertEquals(Finding.CONTROLLED, found.finding());
        assertEquals(
                List.of("MA-02 FALSE"),
                found.trace().stream()
                        .filter(row -> "1C905.b".equals(row.candidate()) && "8505111000".equals(row.given()))
                        .map(row -> row.rule() + " " + row.result())
                        .toList());
        assertEquals(List.of("3"), found.tariffHint().supervisionCodes());
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource({
        "OXIDE Dy,                          LICENSE, 'LI-01, LI-02'",
        "OXIDE Dy by:TRANSIT,               LICENSE, 'LI-01, LI-02'",
        "OXIDE Dy by:BONDED_TO_ABROAD,      LICENSE, 'LI-01, LI-02'",
        "OXIDE Dy by:BONDED_INTERNAL,       EXEMPT,  LI-07",
        "OXIDE Dy by:INTO_BONDED,           EXEMPT,  LI-07",
        "OXIDE Nd by:BONDED_INTERNAL,       EXEMPT,  LI-07",
        "OXIDE Nd complete,                 NONE,    MA-01",
        "OXIDE Nd complete by:INTO_BONDED,  NONE,    MA-01"
    })
    void theMovementDecidesWhetherALicenseIsNeeded(String goods, Requirement.Kind kind, String rule) {
        Requirement requirement = screen(goods).requirement();
        assertEquals(kind, requirement.kind());
        assertEquals(rule, requirement.rule());
    }

    @Test
    void whileTheFindingIsOpenNobodySaysWhatIsRequired() {
        assertEquals(null, screen("OXIDE Nd").requirement());
    }

    @ParameterizedTest(name = "{0} generally outside: {1}")
    @CsvSource({
        "PERMANENT_MAGNET Nd Fe B Dy to:ROTOR_ASSEMBLY, true",
        "#8501310000 OTHER to:MOTOR,                    true",
        "PERMANENT_MAGNET Nd Fe B complete,             false",
        "PERMANENT_MAGNET Nd Fe B Dy to:PRIMARY,        false"
    })
    void deepProcessedGoodsAreOnlyGenerallyOutside(String goods, boolean generally) {
        assertEquals(generally, screen(goods).generally());
    }

    @Test
    void theTraceNamesTheControlledPartOfAKit() {
        LineFinding found = screen("OTHER to:MOTOR | OTHER complete | PERMANENT_MAGNET Nd Fe B Tb");
        assertEquals(Finding.CONTROLLED, found.finding());
        assertEquals(
                List.of("/lines/0/components/1"),
                found.trace().stream()
                        .filter(row -> row.rule().equals("MA-10"))
                        .map(LineFinding.TraceRow::pointer)
                        .toList());
    }

    private static Screening screening(LocalDate asOf, int mostNearest) {
        return new Screening(
                LIST.on(asOf),
                ListWords.of(LIST.latest()),
                HINTS,
                asOf,
                new ScreeningLimits(mostNearest, Optional.empty()));
    }

    private static LineFinding screen(String goods) {
        return screen(goods, DAY);
    }

    private static LineFinding screen(String goods, LocalDate asOf) {
        return screening(asOf, 10).screen(read(goods));
    }

    private static Line read(String goods) {
        return read(GoodsNotation.line(goods));
    }

    private static Line read(LineRequest goods) {
        List<Violation> violations = new ArrayList<>();
        Line line = new LinesReader(ListWords.of(LIST.latest()), violations)
                .read(List.of(goods))
                .get(0);
        assertEquals(List.of(), violations);
        return line;
    }
}
