package org.exportcontrol.license.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the lists and the answered questions say about parties on a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PartyLook {

    private final PartyMatcher matcher;
    private final PartyQuestions questions;

    PartyLook(PartyMatcher matcher, PartyQuestions questions) {
        this.matcher = matcher;
        this.questions = questions;
    }

    /**
     * One party with what was found.
     *
     * @param match on which the finding rests; null when CLEAR
     * @param asked whether an officer has yet to say if the party is the listed one
     * @param question that waits for that officer; null unless it is written down
     */
    record Seen(NamedParty party, PartyFinding finding, Match match, boolean asked, PartyQuestion question) {

        static Seen clear(NamedParty party) {
            return new Seen(party, PartyFinding.CLEAR, null, false, null);
        }

        static Seen acting(NamedParty party, Match match) {
            return new Seen(party, PartyFinding.of(match.listing()), match, false, null);
        }
    }

    /**
     * The strongest finding for each party, in their order; one that acts goes before one that is asked.
     *
     * @param ask whether a question that is new is written down
     */
    List<Seen> strongest(List<NamedParty> parties, LocalDate day, boolean ask) {
        return parties.stream()
                .map(party -> all(party, day, ask)
                        .min(Comparator.comparing(Seen::finding).thenComparing(Seen::asked))
                        .orElseGet(() -> Seen.clear(party)))
                .toList();
    }

    /** Every finding: a stronger one does not hide a weaker one. */
    List<Seen> all(List<NamedParty> parties, LocalDate day) {
        return parties.stream().flatMap(party -> all(party, day, true)).toList();
    }

    private Stream<Seen> all(NamedParty party, LocalDate day, boolean ask) {
        return matcher.matches(party, day).stream()
                .map(match -> seen(party, match, day, ask))
                .filter(seen -> seen.finding() != PartyFinding.CLEAR);
    }

    private Seen seen(NamedParty party, Match match, LocalDate day, boolean ask) {
        if (match.certain()) {
            return Seen.acting(party, match);
        }
        Optional<PartyQuestion> answered = questions.newest(party, match, day);
        if (answered.isEmpty() && ask) {
            questions.open(party, match);
            answered = questions.newest(party, match, day);
        }
        PartyQuestionState state = answered.map(PartyQuestion::state).orElse(PartyQuestionState.OPEN);
        return switch (state) {
            case SAME -> Seen.acting(party, match);
            case DIFFERENT -> Seen.clear(party);
            case OPEN -> new Seen(party, PartyFinding.QUESTION, match, true, answered.orElse(null));
        };
    }
}
