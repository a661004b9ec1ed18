package org.exportcontrol.license.issued;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;
import org.exportcontrol.license.party.NamedParty;
import org.exportcontrol.license.party.PartyNames;

@ApplicationScoped
class LicenseRepository implements PanacheRepositoryBase<License, UUID> {

    Optional<License> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    List<License> byNumbersOrIds(Collection<String> numbers, Collection<UUID> ids) {
        return find("number in ?1 or id in ?2 order by id", numbers, ids).list();
    }

    /** The same, each row locked, in the order of the ids: two bookings never wait for each other in a circle. */
    List<License> lock(Collection<String> numbers, Collection<UUID> ids) {
        return find("number in ?1 or id in ?2 order by id", numbers, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Licenses of the holder that can be paused, each row locked, in the order of the ids. */
    List<License> lockRunning(String organization) {
        return find(
                        "holderOrganization = ?1 and state in ?2 order by id",
                        organization,
                        List.of(LicenseState.VALID, LicenseState.PAUSED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One audit row more. By statement: the row in memory may have been read before the lock was had. */
    void countAuditRow(UUID id) {
        getEntityManager()
                .createNativeQuery("update license set audit_rows = audit_rows + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** How many audit rows were written; empty when there is no such license. */
    OptionalLong auditRows(String number) {
        List<?> found = getEntityManager()
                .createNativeQuery("select audit_rows from license where number = :number")
                .setParameter("number", number)
                .getResultList();
        return found.stream().mapToLong(rows -> ((Number) rows).longValue()).findFirst();
    }

    /** Newest first; null asks for any type, code or words. */
    List<License> page(FileScope scope, LicenseType type, String code, String words, UUID after, int limit) {
        FileQuery query = new FileQuery(scope, "holderOrganization", after)
                .and("type = :type", "type", type)
                .and("id in :found", "found", code == null ? null : withCodes(List.of(code)))
                .andWords(words, "number", "holderName", "importer", "cast(endUsers as string)", "endUse");
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    /** Those with a line of one of the codes, newest first. */
    List<License> pageOfCodes(FileScope scope, Collection<String> codes, UUID after, int limit) {
        FileQuery query =
                new FileQuery(scope, "holderOrganization", after).and("id in :found", "found", withCodes(codes));
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    private List<UUID> withCodes(Collection<String> codes) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select distinct license_id from license_line"
                                + " where jsonb_exists_any(control_codes, cast(:codes as text[]))",
                        UUID.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Writes down the parties of a new license as they are compared. */
    void rememberParties(License license, Collection<NamedParty> parties) {
        for (NamedParty party : parties) {
            getEntityManager()
                    .createNativeQuery("insert into license_party (license_id, normalized, identifier)"
                            + " values (:license, :normalized, :identifier) on conflict do nothing")
                    .setParameter("license", license.id())
                    .setParameter("normalized", PartyNames.normalized(party.name()))
                    .setParameter("identifier", party.identifier() == null ? "" : party.identifier())
                    .executeUpdate();
        }
    }

    /** Licenses with a party of one of the names, unless its identifier is another, or of one of the identifiers. */
    List<UUID> ofParty(Collection<String> normalizedNames, Collection<String> identifiers) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select distinct license_id from license_party"
                                + " where (identifier <> '' and identifier in (:identifiers))"
                                + " or (normalized in (:names) and (identifier = '' or :known = false)) order by 1",
                        UUID.class)
                .setParameter("identifiers", identifiers.isEmpty() ? List.of("") : identifiers)
                .setParameter("names", normalizedNames)
                .setParameter("known", !identifiers.isEmpty())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Whether a change of the license waits for its end (LF-02). */
    boolean isUnderChange(License license) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from license_change where license_id = :license and state in ('FILED', 'ACCEPTED')")
                .setParameter("license", license.id())
                .getResultList()
                .isEmpty();
    }

    /** Reports on the license that wait for a decision (LF-04; DUR 19). */
    List<UUID> openReports(License license) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select id from report where license_id = :license and state = 'OPEN' order by id", UUID.class)
                .setParameter("license", license.id())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
