package org.exportcontrol.license.party;

import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;

/**
 * A listing works on running licenses from now on (PL-04). Observed within the transaction that records it.
 *
 * @param normalizedNames names of the party as they are compared
 * @param generalOnly whether only general licenses are concerned (LI-06)
 */
public record PartyActs(
        UUID listing, Set<String> normalizedNames, Set<String> identifiers, boolean generalOnly, Actor actor) {}
