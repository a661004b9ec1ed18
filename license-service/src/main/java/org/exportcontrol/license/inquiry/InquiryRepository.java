package org.exportcontrol.license.inquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

/** Inquiries, those the caller may see. */
@ApplicationScoped
class InquiryRepository implements PanacheRepositoryBase<Inquiry, UUID> {

    private final Caller caller;

    InquiryRepository(Caller caller) {
        this.caller = caller;
    }

    /** @throws org.exportcontrol.common.problem.ProblemException {@code INQUIRY_NOT_FOUND}, also for another's */
    Inquiry visible(UUID id) {
        return visible(id, LockModeType.NONE);
    }

    /** Like {@link #visible}, the row locked: for a move. */
    Inquiry locked(UUID id) {
        return visible(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Empty when there is no such inquiry, or none for the caller. */
    Optional<Inquiry> ifVisible(UUID id) {
        return ifVisible(id, LockModeType.NONE);
    }

    /** What is not answered. */
    List<Inquiry> open() {
        FileQuery query = new FileQuery(FileScope.of(caller), "organization", null)
                .and("state in :open", "open", List.of(InquiryState.FILED, InquiryState.DRAFTED));
        return list(query.text(), query.parameters());
    }

    /** Newest first; in any state when that is null. */
    List<Inquiry> page(InquiryState state, UUID after, int limit) {
        FileQuery query =
                new FileQuery(FileScope.of(caller), "organization", after).and("state = :state", "state", state);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }

    private Inquiry visible(UUID id, LockModeType lock) {
        return ifVisible(id, lock).orElseThrow(() -> Problem.of(LicenseProblem.INQUIRY_NOT_FOUND)
                .detail("Inquiry " + id + " is not among your files.", "您的卷宗中没有咨询 " + id + "。")
                .exception());
    }

    private Optional<Inquiry> ifVisible(UUID id, LockModeType lock) {
        FileScope scope = FileScope.of(caller);
        return findByIdOptional(id, lock).filter(inquiry -> scope.covers(inquiry.organization()));
    }
}
