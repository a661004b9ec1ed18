package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.conduct.ConductService;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseService;
import org.exportcontrol.license.party.BanService;
import org.exportcontrol.license.party.PartyService;

/** Review and decision at the ministry: by two persons. */
@ApplicationScoped
class DecisionService {

    private static final Text RECONSIDERATION = Text.of(
            "Against this refusal you may apply for administrative reconsideration; the decision on it is final.",
            "对本不予许可决定不服的，可以依法申请行政复议；行政复议决定为最终裁决。");

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final LicenseService licenses;
    private final PartyService parties;
    private final BanService bans;
    private final ConductService conduct;
    private final LicenseConfig config;
    private final Caller caller;
    private final InstantSource clock;

    DecisionService(
            ApplicationRepository applications,
            ApplicationJournal journal,
            LicenseService licenses,
            PartyService parties,
            BanService bans,
            ConductService conduct,
            LicenseConfig config,
            Caller caller,
            InstantSource clock) {
        this.applications = applications;
        this.journal = journal;
        this.licenses = licenses;
        this.parties = parties;
        this.bans = bans;
        this.conduct = conduct;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records the examiner's view. What is weighed is for the authority only until the decision. */
    @Transactional
    Application review(UUID id, long expected, Outcome recommendation, String opinion) {
        Application application = applications.locked(id);
        Duty.require(caller, Duties.EXAMINE);
        ETags.requireVersion(expected, application.version());
        requireForwarded(application);
        application.review(new Findings.Review(recommendation, opinion, caller.subject(), today()));
        return journal.recordConfidentially(application, "reviewed", opinion);
    }

    /** Grants or refuses; a grant makes the license in the same transaction. */
    @Transactional
    Application decide(UUID id, long expected, DecideRequest request) {
        Application application = applications.locked(id);
        requireFourEyes(application);
        Duty.require(caller, Duties.DECIDE);
        ETags.requireVersion(expected, application.version());
        application.requireCanBecome(
                request.outcome() == Outcome.GRANT ? ApplicationState.GRANTED : ApplicationState.REFUSED);
        Content content = application.content();
        DecisionRules.check(
                request,
                content,
                conduct.closing(content.type(), application.applicantOrganization()),
                parties.find(content.parties(), today()),
                bans.meeting(content.destinationCountry(), content.codes(), content.endUse(), today()),
                today());
        return request.outcome() == Outcome.GRANT ? grant(application, request) : refuse(application, request);
    }

    private Application grant(Application application, DecideRequest request) {
        License license = licenses.issue(GrantTerms.of(application, request, today(), config), caller.actor());
        application.grant(decision(request, null), license.number());
        return journal.record(application, "granted", request.grounds());
    }

    private Application refuse(Application application, DecideRequest request) {
        application.refuse(decision(request, RECONSIDERATION));
        return journal.record(application, "refused", request.grounds());
    }

    private Findings.Decision decision(DecideRequest request, Text remedy) {
        return new Findings.Decision(
                request.outcome(), request.grounds(), request.factors(), caller.subject(), today(), remedy);
    }

    private static void requireForwarded(Application application) {
        application.requireCanBecome(ApplicationState.UNDER_REVIEW);
        if (!application.course().isWithTheMinistry()) {
            throw Problem.of(LicenseProblem.NOT_FORWARDED)
                    .detail("The province has not sent the papers up yet.", "省级商务主管部门尚未转报该申请。")
                    .rule("AP-06", "ALL 35; DUR 17")
                    .remedy(
                            "Have them forwarded, or take them up at the ministry (forward).",
                            "请由省级部门转报，或由商务部直接调取（forward）。")
                    .exception();
        }
    }

    private void requireFourEyes(Application application) {
        if (application.wasReviewedBy(caller.subject())) {
            throw Problem.of(LicenseProblem.FOUR_EYES)
                    .detail("You examined this application; another person must decide it.", "您已审查该申请，须由他人作出决定。")
                    .rule("FOUR-EYES", "sound practice; no article")
                    .remedy(
                            "Let a person with the duty \"decide\" who did not examine it decide.",
                            "请由未参与审查且具有决定职责的人员作出决定。")
                    .exception();
        }
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
