package org.exportcontrol.controllist.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exportcontrol.controllist.document.ShippedList;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.tariff.ShippedHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law asks for beside the finding. */
class RequirementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    /** LI-01, LI-05 and LI-07, LI-08: for controlled goods, and for goods on which the finding is still open. */
    @ParameterizedTest(name = "{0}: {1}, {2}; open: {3}")
    @CsvSource({
        "EXPORT,                    LICENSE,      'LI-01, LI-02',",
        "BONDED_TO_ABROAD,          LICENSE,      'LI-01, LI-02',",
        "TRANSIT,                   LICENSE,      'LI-01, LI-02',",
        "TRANSSHIPMENT,             LICENSE,      'LI-01, LI-02',",
        "RE_EXPORT,                 LICENSE,      'LI-01, LI-02',",
        "RETURN_AFTER_REPAIR,       REGISTRATION, 'LI-05, LI-06',",
        "SENT_FOR_REPAIR,           REGISTRATION, 'LI-05, LI-06',",
        "RETURN_FROM_FAIR_IN_CHINA, REGISTRATION, 'LI-05, LI-06',",
        "TO_FAIR_ABROAD,            REGISTRATION, 'LI-05, LI-06',",
        "CIVIL_AIRCRAFT_PARTS,      REGISTRATION, 'LI-05, LI-06',",
        "BONDED_INTERNAL,           EXEMPT,       LI-07, EXEMPT",
        "INTO_BONDED,               EXEMPT,       LI-07, EXEMPT"
    })
    void theWayGoodsMoveDecidesWhatIsAskedFor(
            Movement movement, Requirement.Kind controlled, String rule, Requirement.Kind open) {
        Requirement found = screen("OXIDE Dy by:" + movement).requirement();
        assertEquals(controlled, found.kind());
        assertEquals(rule, found.rule());
        Requirement undecided = screen("#2846901500 by:" + movement).requirement();
        assertEquals(open, undecided == null ? null : undecided.kind());
        assertEquals(
                Requirement.Kind.NONE,
                screen("OXIDE Nd complete by:" + movement).requirement().kind());
    }

    @Test
    void noMovementIsForgotten() throws Exception {
        CsvSource told = RequirementTest.class
                .getDeclaredMethod(
                        "theWayGoodsMoveDecidesWhatIsAskedFor",
                        Movement.class,
                        Requirement.Kind.class,
                        String.class,
                        Requirement.Kind.class)
                .getAnnotation(CsvSource.class);
        assertEquals(
                Stream.of(Movement.values()).map(Movement::name).sorted().toList(),
                Arrays.stream(told.value())
                        .map(line -> line.split(",")[0])
                        .sorted()
                        .toList());
    }

    /** CL-14: unlisted goods may need a license all the same; who has controlled or open goods is told so otherwise. */
    @Test
    void theCatchAllIsRecalledWhereAnyLineIsNotControlled() {
        CatchAll hint = CatchAll.hint(List.of(screen("OXIDE Dy"), screen("OXIDE Nd complete")));
        assertEquals("CL-14", hint.rule());
        assertEquals("ECL 12; DUR 14", hint.source());
        assertNull(CatchAll.hint(List.of(screen("OXIDE Dy"), screen("#2846901500"))));
    }

    private static LineFinding screen(String goods) {
        ListSnapshot list = ShippedList.snapshot();
        ListWords words = ListWords.of(list.latest(), list.on(DAY));
        Line line = new LinesReader(words, new ArrayList<>())
                .read(List.of(GoodsNotation.line(goods)))
                .get(0);
        return new Screening(list.on(DAY), words, ShippedHints.hints(), DAY, new ScreeningLimits(10, Optional.empty()))
                .screen(line);
    }
}
