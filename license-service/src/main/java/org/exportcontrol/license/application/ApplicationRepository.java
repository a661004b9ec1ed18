package org.exportcontrol.license.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

/** Applications, those the caller may see: drafts are their organization's alone until the papers come in. */
@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

    private final Caller caller;

    ApplicationRepository(Caller caller) {
        this.caller = caller;
    }

    /**
     * @throws org.exportcontrol.common.problem.ProblemException {@code APPLICATION_NOT_FOUND}, also for another
     *     organization's
     */
    Application visible(UUID id) {
        return visible(id, LockModeType.NONE);
    }

    /** Like {@link #visible(UUID)}, the row locked: for a move. */
    Application locked(UUID id) {
        return visible(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first; null asks for any state, type or words. */
    List<Application> page(ApplicationState state, LicenseType type, String words, UUID after, int limit) {
        FileQuery query = new FileQuery(FileScope.of(caller), "applicantOrganization", after)
                .and("state = :state", "state", state)
                .and("type = :type", "type", type)
                .andWords(
                        words,
                        "licenseNumber",
                        "applicantName",
                        "importer",
                        "cast(endUsers as string)",
                        "endUse",
                        "cast(lines as string)")
                .and("receivedOn is not null", caller.is(Roles.MOFCOM));
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    /** What is with a province or the ministry, or was sent back, and is not decided. */
    List<Application> open() {
        FileQuery query = new FileQuery(FileScope.of(caller), "applicantOrganization", null)
                .and("state in :open", "open", ApplicationState.OPEN);
        return list(query.text(), query.parameters());
    }

    /** What was decided on a day of that time. */
    List<Application> decided(LocalDate from, LocalDate to) {
        String day = "cast(function('jsonb_extract_path_text', decision, 'decidedOn') as string)";
        FileQuery query = new FileQuery(FileScope.of(caller), "applicantOrganization", null)
                .and("decision is not null", true)
                .and(day + " >= :from", "from", from.toString())
                .and(day + " <= :to", "to", to.toString());
        return list(query.text(), query.parameters());
    }

    /** Empty when there is no such application, or none for the caller. */
    Optional<Application> ifVisible(UUID id) {
        return ifVisible(id, LockModeType.NONE);
    }

    /** Papers that came in before that day and on which nothing was said. */
    List<UUID> silentSince(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.state = :submitted and a.receivedOn < :day", UUID.class)
                .setParameter("submitted", ApplicationState.SUBMITTED)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whoever asks, the row locked. */
    Application lockedForJob(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Application visible(UUID id, LockModeType lock) {
        return ifVisible(id, lock).orElseThrow(() -> Problem.of(LicenseProblem.APPLICATION_NOT_FOUND)
                .detail("Application " + id + " is not among your files.", "您的卷宗中没有申请 " + id + "。")
                .exception());
    }

    private Optional<Application> ifVisible(UUID id, LockModeType lock) {
        FileScope scope = FileScope.of(caller);
        return findByIdOptional(id, lock)
                .filter(application -> scope.covers(application.applicantOrganization()))
                .filter(application -> application.receivedOn() != null || !caller.is(Roles.MOFCOM));
    }
}
