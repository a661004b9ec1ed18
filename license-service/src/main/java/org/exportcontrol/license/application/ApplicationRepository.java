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

    /** Newest first; in any state when that is null. */
    List<Application> page(ApplicationState state, UUID after, int limit) {
        FileQuery query = new FileQuery(FileScope.of(caller), "applicantOrganization", after)
                .and("state = :state", "state", state)
                .and("receivedOn is not null", caller.is(Roles.MOFCOM));
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
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
