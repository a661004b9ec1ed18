package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** What the lists of parties say about a declaration's parties. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartyCheck(LocalDate date, List<Party> parties) {

    /** Finding of a party that may not be dealt with. */
    public static final String FORBIDDEN = "FORBIDDEN";

    /** Finding of a similar name that an officer has to judge. */
    public static final String QUESTION = "QUESTION";

    /** @param finding CLEAR, WATCH, FORBIDDEN or QUESTION */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(String role, String name, String finding) {}

    /** The parties with that finding. */
    public List<Party> found(String finding) {
        return parties.stream().filter(party -> finding.equals(party.finding())).toList();
    }
}
