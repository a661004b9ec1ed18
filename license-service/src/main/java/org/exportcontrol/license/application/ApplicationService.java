package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.FileScope;

/** What applicants do with their applications, and reading them. */
@ApplicationScoped
class ApplicationService {

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final Caller caller;
    private final InstantSource clock;

    ApplicationService(
            ApplicationRepository applications, ApplicationJournal journal, Caller caller, InstantSource clock) {
        this.applications = applications;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Application draft(Content content) {
        String organization = FileScope.organizationOf(caller);
        ContentRules.check(content, today());
        Application application = new Application(organization, content, clock.instant());
        applications.persist(application);
        return journal.record(application, "drafted", null);
    }

    /** A new draft of the caller with the content of an earlier application of its own; a wish for a past day is dropped. */
    @Transactional
    Application copy(UUID id) {
        Content content = applications.visible(id).content();
        LocalDate wish = content.requestedValidUntil();
        return draft(wish == null || !wish.isBefore(today()) ? content : content.withoutValidity());
    }

    @Transactional
    Application edit(UUID id, long expected, Content content) {
        Application application = forMove(id, expected);
        ContentRules.check(content, today());
        application.edit(content, clock.instant());
        return journal.record(application, "edited", null);
    }

    /**
     * @param checked version whose control codes were checked, see {@link CodeCheck}
     */
    @Transactional
    Application submit(UUID id, long expected, long checked) {
        Application application = forMove(id, expected);
        ETags.requireVersion(checked, application.version());
        application.requireCanBecome(ApplicationState.SUBMITTED);
        Content content = application.content();
        ContentRules.check(content, today()); // days have passed since the draft
        requireDocuments(content);
        application.submit(today());
        return journal.record(application, "submitted", null);
    }

    @Transactional
    Application withdraw(UUID id, long expected) {
        Application application = forMove(id, expected);
        application.withdraw(today());
        return journal.record(application, "withdrawn", null);
    }

    @Transactional
    Application read(UUID id) {
        return applications.visible(id);
    }

    @Transactional
    List<Application> page(ApplicationState state, UUID after, int limit) {
        return applications.page(state, after, limit);
    }

    private Application forMove(UUID id, long expected) {
        Application application = applications.locked(id);
        ETags.requireVersion(expected, application.version());
        return application;
    }

    private static void requireDocuments(Content content) {
        List<Violation> missing = DocumentKind.missing(
                content.type(),
                content.documents().stream().map(Content.Document::kind).toList());
        if (!missing.isEmpty()) {
            throw Problem.of(LicenseProblem.DOCUMENTS_MISSING)
                    .detail(
                            missing.size() + " document(s) of an application of type " + content.type()
                                    + " are missing.",
                            content.type() + " 类申请缺少 " + missing.size() + " 项材料。")
                    .rule(missing.get(0).rule(), missing.get(0).source())
                    .violations(missing)
                    .exception();
        }
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
