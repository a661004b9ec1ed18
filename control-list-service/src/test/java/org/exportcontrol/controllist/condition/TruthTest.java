package org.exportcontrol.controllist.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void whatIsNotKnownIsNeitherTrueNorFalse(Truth left, Truth right, Truth and, Truth or) {
        assertEquals(and, left.and(right));
        assertEquals(and, right.and(left));
        assertEquals(or, left.or(right));
        assertEquals(or, right.or(left));
    }

    @ParameterizedTest(name = "not {0} is {1}")
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void theOppositeOfUnknownIsUnknown(Truth truth, Truth opposite) {
        assertEquals(opposite, truth.not());
    }
}
