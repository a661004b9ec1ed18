package org.exportcontrol.license.party;

import java.util.List;

/** The listings that were made, in the order given. */
public record PartyListingsResponse(List<PartyListingResponse> listings) {}
