package org.exportcontrol.license.party;

import java.util.Collection;
import java.util.List;

/** A party as papers name it; {@code identifier} may be null. */
public record NamedParty(String name, String identifier) {

    /** The parties by name, each with its identifier where one is given. */
    public static List<NamedParty> of(Collection<String> names, Collection<PartyIdentifier> identifiers) {
        return names.stream()
                .distinct()
                .map(name -> new NamedParty(name, identifier(name, identifiers)))
                .toList();
    }

    private static String identifier(String name, Collection<PartyIdentifier> identifiers) {
        return identifiers.stream()
                .filter(known -> PartyNames.same(known.name(), name))
                .map(PartyIdentifier::identifier)
                .findFirst()
                .orElse(null);
    }
}
