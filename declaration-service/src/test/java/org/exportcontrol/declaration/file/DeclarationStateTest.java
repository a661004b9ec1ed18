package org.exportcontrol.declaration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationStateTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "DRAFT, LODGED RETURNED WITHDRAWN",
        "RETURNED, LODGED RETURNED WITHDRAWN",
        "LODGED, AWAITING_VERIFICATION RETURNED ACCEPTED WITHDRAWN",
        "AWAITING_VERIFICATION, RETURNED ACCEPTED WITHDRAWN",
        "ACCEPTED, UNDER_REVIEW RELEASING NOT_RELEASED WITHDRAWN",
        "UNDER_REVIEW, RELEASING NOT_RELEASED WITHDRAWN",
        "RELEASING, RELEASED UNDER_REVIEW",
        "RELEASED, CLEARED WITHDRAWN",
        "CLEARED, ''",
        "NOT_RELEASED, ''",
        "WITHDRAWN, ''"
    })
    void theLegalMovesAreThese(DeclarationState from, String to) {
        Set<String> expected =
                Stream.of(to.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        Set<String> legal = Stream.of(DeclarationState.values())
                .filter(from::canBecome)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertEquals(expected, legal);
    }
}
