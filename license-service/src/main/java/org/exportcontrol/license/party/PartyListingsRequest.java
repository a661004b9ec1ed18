package org.exportcontrol.license.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Parties to be listed together: all of them or none. */
public record PartyListingsRequest(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid PartyListingRequest> listings) {}
