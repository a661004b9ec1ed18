package org.exportcontrol.license.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

/** Changes, those the caller may see. */
@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<LicenseChange, UUID> {

    private final Caller caller;

    ChangeRepository(Caller caller) {
        this.caller = caller;
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code CHANGE_NOT_FOUND}, also for another's */
    LicenseChange visible(UUID id) {
        return ifVisible(id).orElseThrow(() -> Problem.of(LicenseProblem.CHANGE_NOT_FOUND)
                .detail("Change " + id + " is not among your files.", "您的卷宗中没有变更申请 " + id + "。")
                .exception());
    }

    Optional<LicenseChange> ifVisible(UUID id) {
        FileScope scope = FileScope.of(caller);
        return findByIdOptional(id)
                .filter(change -> scope.covers(change.license().holderOrganization()));
    }

    /** What is not decided. */
    List<LicenseChange> open() {
        FileQuery query = new FileQuery(FileScope.of(caller), "license.holderOrganization", null)
                .and("state in :open", "open", List.of(ChangeState.FILED, ChangeState.ACCEPTED));
        return list(query.text(), query.parameters());
    }

    /** Newest first; in any state when that is null. */
    List<LicenseChange> page(ChangeState state, UUID after, int limit) {
        FileQuery query = new FileQuery(FileScope.of(caller), "license.holderOrganization", after)
                .and("state = :state", "state", state);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
