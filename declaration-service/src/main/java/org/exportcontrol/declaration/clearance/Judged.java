package org.exportcontrol.declaration.clearance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DestinationGround;
import org.exportcontrol.declaration.file.Finding;

/**
 * What officers have judged with a file: a review that has ended is not opened anew by the same question.
 *
 * @param names names that were similar to a listed party's
 * @param destination whether a measure on the destination was judged (CL-13)
 */
record Judged(Set<String> names, boolean destination) {

    private static final String PARTY_QUESTION = "PL-05";

    static Judged with(Declaration declaration) {
        return new Judged(names(declaration), has(declaration, DestinationGround.GRADE));
    }

    /** The codes of the controlled lines. */
    static List<String> controlCodes(Declaration declaration) {
        return declaration.lines().stream()
                .filter(line -> line.finding() == Finding.CONTROLLED)
                .flatMap(line -> line.controlCodes().stream())
                .toList();
    }

    /** A closed review of parties covers every name of the form; before that none. */
    private static Set<String> names(Declaration declaration) {
        return has(declaration, PARTY_QUESTION)
                ? declaration.form().lines().stream()
                        .flatMap(line -> Stream.of(line.importer(), line.endUser()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean has(Declaration declaration, String rule) {
        return declaration.holds().stream().anyMatch(hold -> hold.rule().equals(rule) && !hold.isOpen());
    }
}
