package org.exportcontrol.license.party;

import java.math.BigDecimal;
import java.util.List;

/**
 * A listing that a party may be.
 *
 * @param listedName the name that matched
 * @param certain whether it acts at once: by identifier, or by the very name and no other identifier
 * @param similarity of the names, 0 to 1
 * @param words that both names share
 */
record Match(PartyListing listing, String listedName, boolean certain, BigDecimal similarity, List<String> words) {}
