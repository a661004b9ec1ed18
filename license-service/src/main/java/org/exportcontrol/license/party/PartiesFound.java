package org.exportcontrol.license.party;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lists say about the parties of a file.
 *
 * @param named the names of the parties by finding; similar names that wait for an answer are not among them
 * @param unanswered names that are similar to a listed one, and nobody has said yet whether they are the same
 */
public record PartiesFound(Map<PartyFinding, Set<String>> named, Set<String> unanswered) {

    static PartiesFound of(List<PartyLook.Seen> all) {
        Map<PartyFinding, Set<String>> named = new EnumMap<>(PartyFinding.class);
        Set<String> unanswered = new LinkedHashSet<>();
        for (PartyLook.Seen seen : all) {
            if (seen.asked()) {
                unanswered.add(seen.party().name());
            } else {
                named.computeIfAbsent(seen.finding(), finding -> new LinkedHashSet<>())
                        .add(seen.party().name());
            }
        }
        return new PartiesFound(named, unanswered);
    }

    public Set<String> with(PartyFinding finding) {
        return named.getOrDefault(finding, Set.of());
    }
}
