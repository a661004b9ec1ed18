package org.exportcontrol.license.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;

@ApplicationScoped
class PartyListingRepository implements PanacheRepositoryBase<PartyListing, UUID> {

    /** A listed name that is similar to another one. */
    record Similar(UUID listing, String normalized, String compared, BigDecimal similarity) {}

    /** Newest first. */
    List<PartyListing> page(UUID after, int limit) {
        FileQuery query = new FileQuery(after);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    /** Listings in effect on that day that bear the identifier (null for none) or the normalized name. */
    List<PartyListing> inEffect(LocalDate day, String identifier, String normalized) {
        return find(
                        "select distinct p from PartyListing p left join p.comparedNames n left join p.identifiers i"
                                + " where p.validFrom <= ?1 and (p.validTo is null or p.validTo >= ?1)"
                                + " and (i = ?2 or n.normalized = ?3)",
                        day,
                        identifier == null ? "" : identifier,
                        normalized)
                .list();
    }

    /**
     * The most similar name of each listing in effect on that day, most similar first. Blanks are left out: each script
     * and each clerk parts words otherwise.
     */
    List<Similar> similar(LocalDate day, String compared, BigDecimal threshold) {
        getEntityManager()
                .createNativeQuery("select set_config('pg_trgm.similarity_threshold', :threshold, true)")
                .setParameter("threshold", threshold.toPlainString())
                .getSingleResult();
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct on (p.id) p.id, n.normalized, n.compared,
                               cast(similarity(replace(n.compared, ' ', ''), :squeezed) as numeric(4, 3))
                                   as similarity
                        from party_listing_name n join party_listing p on p.id = n.listing_id
                        where replace(n.compared, ' ', '') % :squeezed
                          and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                        order by p.id, similarity desc""", Tuple.class)
                .setParameter("squeezed", compared.replace(" ", ""))
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(row -> new Similar(
                        row.get("id", UUID.class),
                        row.get("normalized", String.class),
                        row.get("compared", String.class),
                        row.get("similarity", BigDecimal.class)))
                .sorted(Comparator.comparing(Similar::similarity).reversed())
                .toList();
    }

    /** Listings that have begun and have not yet worked on running licenses. */
    List<UUID> begun(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select p.id from PartyListing p where p.validFrom <= :day and p.actedOn is null"
                                + " and (p.validTo is null or p.validTo >= :day)",
                        UUID.class)
                .setParameter("day", day)
                .getResultList();
    }
}
