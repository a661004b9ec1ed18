package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the lists of parties say about a declaration's parties, and the bans about its destination.
 *
 * @param destination null when license-service was not asked, or does not know bans yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record PartyCheck(LocalDate date, List<Party> parties, Destination destination) {

    /** Finding of a party that may not be dealt with, or of a destination that goods may not go to. */
    public static final String FORBIDDEN = "FORBIDDEN";

    /** Finding that nothing stands against. */
    private static final String CLEAR = "CLEAR";

    /** Finding of a similar name, or of a destination with a measure, that an officer has to judge. */
    public static final String QUESTION = "QUESTION";

    /**
     * @param finding CLEAR, WATCH, FORBIDDEN or QUESTION
     * @param question the question that a similar name opened at license-service, else null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Party(String role, String name, String finding, Question question) {}

    /** A question about a name, which an officer of the ministry confirms or clears. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Question(UUID id, String state) {}

    /**
     * The country of last use.
     *
     * @param country ISO 3166 alpha-3
     * @param finding FORBIDDEN, QUESTION or CLEAR
     * @param ban what the finding rests on; null when clear
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Destination(String country, String finding, Ban ban) {

        /** First day of the ban, null when not known. */
        public LocalDate from() {
            return ban == null ? null : ban.from();
        }

        /** Last day of the ban, null while it is open. */
        public LocalDate to() {
            return ban == null ? null : ban.to();
        }
    }

    /** A ban or a measure by destination, with its days. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    public record Ban(UUID id, String measure, LocalDate from, LocalDate to) {}

    boolean isAnswer() {
        return date != null
                && parties != null
                && parties.stream().allMatch(party -> party.finding() != null)
                && (destination == null || destination.finding() != null);
    }

    /** The parties with that finding. */
    public List<Party> found(String finding) {
        return parties.stream().filter(party -> finding.equals(party.finding())).toList();
    }

    /** The destination, if goods may not go there. */
    public Optional<Destination> forbiddenDestination() {
        return Optional.ofNullable(destination).filter(there -> FORBIDDEN.equals(there.finding()));
    }

    /** The destination, if an officer has to judge it. A finding that is not known here is no clearance. */
    public Optional<Destination> questionedDestination() {
        return Optional.ofNullable(destination)
                .filter(there -> !FORBIDDEN.equals(there.finding()) && !CLEAR.equals(there.finding()));
    }
}
