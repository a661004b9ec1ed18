package org.exportcontrol.license.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of legal moves (rules LF-01 to LF-07). */
class LicenseMoveTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "PAUSE, PAUSED VALID, PAUSED", // a further ground
        "RESUME, PAUSED, VALID",
        "WITHDRAW, VALID PAUSED, WITHDRAWN_BY_AUTHORITY",
        "REVOKE, WITHDRAWN_BY_AUTHORITY CANCELLED REPLACED SURRENDERED PAUSED VALID, REVOKED",
        "CANCEL, PAUSED VALID, CANCELLED",
        "SURRENDER, PAUSED VALID, SURRENDERED",
        "REPLACE, PAUSED, REPLACED"
    })
    void aMoveIsLegalFromTheseStoredStatesOnly(LicenseMove move, String from, LicenseState to) {
        Set<String> legal = Set.of(from.split(" "));

        for (LicenseState state : LicenseState.values()) {
            assertEquals(legal.contains(state.name()), move.isLegalFrom(state), move + " from " + state);
        }
        assertEquals(to, move.target());
        assertFalse(to.isComputed());
    }

    @ParameterizedTest
    @EnumSource(LicenseMove.class)
    void eachMoveLeadsToAStrongerStateOrBackToUse(LicenseMove move) {
        for (LicenseState from : LicenseState.values()) {
            boolean furtherGround = move == LicenseMove.PAUSE && from == LicenseState.PAUSED;
            assertTrue(
                    !move.isLegalFrom(from)
                            || furtherGround
                            || move == LicenseMove.RESUME
                            || move.target().compareTo(from) < 0,
                    move + " from " + from);
        }
    }

    @ParameterizedTest
    @EnumSource(LicenseGround.class)
    void eachGroundNamesItsRule(LicenseGround ground) {
        assertTrue(ground.rule().matches("(LF|LI|PL)-0[1-9]"), ground.rule());
        assertFalse(ground.source().isBlank());
    }

    @Test
    void onlyWhatHasEndedForGoodIsDeregistered() { // LF-07
        assertEquals(
                EnumSet.of(LicenseState.USED_UP, LicenseState.PAUSED, LicenseState.VALID),
                Arrays.stream(LicenseState.values())
                        .filter(state -> !state.isAnEnd())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LicenseState.class))));
    }
}
