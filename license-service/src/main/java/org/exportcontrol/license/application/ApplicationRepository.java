package org.exportcontrol.license.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

/** Applications, those the caller may see. */
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
                .and("state = :state", "state", state);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    private Application visible(UUID id, LockModeType lock) {
        FileScope scope = FileScope.of(caller);
        return findByIdOptional(id, lock)
                .filter(application -> scope.covers(application.applicantOrganization()))
                .orElseThrow(() -> Problem.of(LicenseProblem.APPLICATION_NOT_FOUND)
                        .detail("Application " + id + " is not among your files.", "您的卷宗中没有申请 " + id + "。")
                        .exception());
    }
}
