package org.exportcontrol.license.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationStateTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "DRAFT, SUBMITTED WITHDRAWN",
        "SUBMITTED, SUPPLEMENT_REQUESTED ACCEPTED NOT_ACCEPTED WITHDRAWN",
        "SUPPLEMENT_REQUESTED, SUBMITTED WITHDRAWN",
        "ACCEPTED, UNDER_REVIEW PAUSED WITHDRAWN",
        "UNDER_REVIEW, PAUSED GRANTED REFUSED WITHDRAWN",
        "PAUSED, ACCEPTED UNDER_REVIEW WITHDRAWN",
        "GRANTED, ''",
        "REFUSED, ''",
        "NOT_ACCEPTED, ''",
        "WITHDRAWN, ''"
    })
    void onlyTheseMovesAreLegal(ApplicationState from, String legal) {
        String found = Arrays.stream(ApplicationState.values())
                .filter(from::canBecome)
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertEquals(legal, found);
    }

    @Test
    void papersAreEditedOnlyWhileNobodyExaminesThem() {
        assertEquals(
                "DRAFT SUPPLEMENT_REQUESTED",
                Arrays.stream(ApplicationState.values())
                        .filter(ApplicationState::isEditable)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }
}
