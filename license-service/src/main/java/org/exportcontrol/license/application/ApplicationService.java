package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.document.DocumentStore;
import org.exportcontrol.license.issued.LicenseType;
import org.exportcontrol.license.organization.FileScope;
import org.exportcontrol.license.party.PartyService;

/** What applicants do with their applications, and reading them. */
@ApplicationScoped
class ApplicationService {

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final SubmissionRules submission;
    private final PartyService parties;
    private final DocumentStore documents;
    private final Caller caller;
    private final InstantSource clock;

    ApplicationService(
            ApplicationRepository applications,
            ApplicationJournal journal,
            SubmissionRules submission,
            PartyService parties,
            DocumentStore documents,
            Caller caller,
            InstantSource clock) {
        this.applications = applications;
        this.journal = journal;
        this.submission = submission;
        this.parties = parties;
        this.documents = documents;
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
        Application copy = draft(wish == null || !wish.isBefore(today()) ? content : content.withoutValidity());
        documents.copy(id, copy.id());
        return copy;
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
        submission.check(application, parties.find(content.parties(), today()));
        application.submit(today());
        return journal.recordSubmission(application);
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
    List<Application> page(ApplicationState state, LicenseType type, String words, UUID after, int limit) {
        return applications.page(state, type, words, after, limit);
    }

    private Application forMove(UUID id, long expected) {
        Application application = applications.locked(id);
        ETags.requireVersion(expected, application.version());
        return application;
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
