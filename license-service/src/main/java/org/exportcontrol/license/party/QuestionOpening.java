package org.exportcontrol.license.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes down a new question, once while it is open. */
@ApplicationScoped
class QuestionOpening {

    private final EntityManager database;
    private final ObjectMapper json;

    QuestionOpening(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void open(NamedParty party, String normalized, String identifier, Match match, Instant now) {
        database.createNativeQuery("insert into party_question (id, version, listing_id, party_name, normalized,"
                        + " identifier, listed_name, similarity, words, state, opened_at) values (:id, 0, :listing,"
                        + " :name, :normalized, :identifier, :listed, :similarity, cast(:words as jsonb), 'OPEN', :at)"
                        + " on conflict do nothing")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("listing", match.listing().id())
                .setParameter("name", party.name())
                .setParameter("normalized", normalized)
                .setParameter("identifier", identifier)
                .setParameter("listed", match.listedName())
                .setParameter("similarity", match.similarity())
                .setParameter("words", words(match))
                .setParameter("at", now)
                .executeUpdate();
    }

    private String words(Match match) {
        try {
            return json.writeValueAsString(match.words());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
