package org.exportcontrol.license.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.organization.FileQuery;
import org.exportcontrol.license.organization.FileScope;

/** Reports, those the caller may see. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    private final Caller caller;

    ReportRepository(Caller caller) {
        this.caller = caller;
    }

    /** Which reports are asked for; null for any. */
    record Filter(ReportState state, ReportKind kind, String license) {}

    /** @throws org.exportcontrol.common.problem.ProblemException {@code REPORT_NOT_FOUND}, also for another's */
    Report visible(UUID id) {
        return ifVisible(id).orElseThrow(() -> Problem.of(LicenseProblem.REPORT_NOT_FOUND)
                .detail("Report " + id + " is not among your files.", "您的卷宗中没有报告 " + id + "。")
                .exception());
    }

    Optional<Report> ifVisible(UUID id) {
        FileScope scope = FileScope.of(caller);
        return findByIdOptional(id)
                .filter(report -> scope.covers(report.license().holderOrganization()));
    }

    /** Reports on goods of the declaration under the license that still count. */
    List<Report> recorded(License license, UUID declarationId) {
        return list(
                "license = ?1 and declarationId = ?2 and state = ?3 order by id",
                license,
                declarationId,
                ReportState.RECORDED);
    }

    /** What waits for a decision. */
    List<Report> open() {
        FileQuery query = new FileQuery(FileScope.of(caller), "license.holderOrganization", null)
                .and("state = :open", "open", ReportState.OPEN);
        return list(query.text(), query.parameters());
    }

    /** Those that are open first, and among both the newest first. */
    List<Report> page(Filter filter, ReportCursor after, int limit) {
        List<Report> page = new ArrayList<>();
        if (after.amongOpen()) {
            page.addAll(stretch(filter, true, after.id(), limit));
        }
        if (page.size() < limit) {
            UUID start = after.amongOpen() ? null : after.id();
            page.addAll(stretch(filter, false, start, limit - page.size()));
        }
        return page;
    }

    private List<Report> stretch(Filter filter, boolean open, UUID after, int limit) {
        FileQuery query = new FileQuery(FileScope.of(caller), "license.holderOrganization", after)
                .and(open ? "state = :open" : "state <> :open", "open", ReportState.OPEN)
                .and("state = :state", "state", filter.state())
                .and("kind = :kind", "kind", filter.kind())
                .and("license.number = :license", "license", filter.license());
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
