package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.organization.UnifiedSocialCreditCode;
import org.exportcontrol.license.party.PartyFinding;
import org.exportcontrol.license.party.PartyService;

/** What the commerce department of the applicant's province does with the papers (AP-04, AP-05). */
@ApplicationScoped
class AcceptanceService {

    /** Working days from receipt in which missing papers are asked for; then silence means accepted (ALL 32). */
    static final int SUPPLEMENT_TERM = 5;

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final WorkingDays workingDays;
    private final PartyService parties;
    private final Caller caller;
    private final InstantSource clock;

    AcceptanceService(
            ApplicationRepository applications,
            ApplicationJournal journal,
            WorkingDays workingDays,
            PartyService parties,
            Caller caller,
            InstantSource clock) {
        this.applications = applications;
        this.journal = journal;
        this.workingDays = workingDays;
        this.parties = parties;
        this.caller = caller;
        this.clock = clock;
    }

    /** Accepts complete papers; after five silent working days the day of receipt counts as the day of acceptance. */
    @Transactional
    Application accept(UUID id, long expected, String opinion) {
        Application application = forMove(id, expected);
        requireReceived(application);
        Set<String> watched = watched(application);
        application.accept(termIsOver(application) ? application.receivedOn() : today());
        if (opinion != null) {
            application.course().forward(new Course.Forwarding(today(), opinion, caller.subject()));
        }
        referIfAny(application, watched);
        return journal.record(application, "accepted", null);
    }

    /** Papers on which the province may have been silent for too long. */
    @Transactional
    List<UUID> silent() {
        return applications.silentSince(today().minusDays(SUPPLEMENT_TERM));
    }

    /** Accepts papers on which nothing was said in time; does nothing when something was. */
    @Transactional
    void acceptBySilence(UUID id) {
        Application application = applications.lockedForJob(id);
        if (application.state() != ApplicationState.SUBMITTED || !termIsOver(application)) {
            return;
        }
        Set<String> watched = watched(application);
        application.accept(application.receivedOn());
        application.course().acceptBySilence();
        referIfAny(application, watched);
        journal.recordPassageOfTime(application, "accepted-by-silence", null);
    }

    /** PAUSED becomes ACCEPTED too, but not by acceptance. */
    private static void requireReceived(Application application) {
        if (application.state() == ApplicationState.PAUSED) {
            throw application.illegal("The papers are accepted already.", "申请已经受理。");
        }
        application.requireCanBecome(ApplicationState.ACCEPTED);
    }

    /** Asked before the first change: a query would write that down, and the move would count twice. */
    private Set<String> watched(Application application) {
        return parties.find(application.content().parties(), today()).with(PartyFinding.WATCH);
    }

    private void referIfAny(Application application, Set<String> watched) {
        if (!watched.isEmpty()) {
            application
                    .course()
                    .refer(new Course.Referral(ReferralGround.WATCH_LIST_PARTY, String.join("; ", watched), today()));
        }
    }

    /** Tells the applicant everything that is missing. Once, and within five working days. */
    @Transactional
    Application requestSupplement(UUID id, long expected, List<String> missing) {
        Application application = forMove(id, expected);
        application.requireCanBecome(ApplicationState.SUPPLEMENT_REQUESTED);
        requireInTerm(application);
        if (application.supplement() != null) {
            throw Problem.of(LicenseProblem.SUPPLEMENT_NOT_ALLOWED)
                    .detail(
                            "The applicant was told on "
                                    + application.supplement().requestedOn() + " what is missing.",
                            "已于 " + application.supplement().requestedOn() + " 一次性告知申请人需要补正的内容。")
                    .rule("AP-05", "ALL 32, 82")
                    .remedy("Accept the application, or do not accept it with a ground.", "请予以受理，或说明理由不予受理。")
                    .exception();
        }
        application.requestSupplement(new Findings.Supplement(today(), List.copyOf(missing)));
        return journal.record(application, "supplement-requested", String.join("; ", missing));
    }

    /** Ends an application whose papers are not taken in. Within five working days. */
    @Transactional
    Application notAccept(UUID id, long expected, String ground) {
        Application application = forMove(id, expected);
        application.requireCanBecome(ApplicationState.NOT_ACCEPTED);
        requireInTerm(application);
        application.notAccept(ground);
        return journal.record(application, "not-accepted", ground);
    }

    private Application forMove(UUID id, long expected) {
        Application application = applications.locked(id);
        String province = UnifiedSocialCreditCode.province(application.applicantOrganization());
        if (caller.province().filter(province::equals).isEmpty()) {
            throw Problem.of(LicenseProblem.DUTY_REQUIRED)
                    .detail(
                            "Only the commerce department of province " + province + " takes these papers in.",
                            "只有省级代码为 " + province + " 的商务主管部门可以办理该申请的受理。")
                    .rule("AP-04", "DUR 4, 17")
                    .remedy("Leave it to an officer of that department.", "请由该部门的人员办理。")
                    .exception();
        }
        ETags.requireVersion(expected, application.version());
        return application;
    }

    private boolean termIsOver(Application application) {
        return workingDays.elapsed(application.receivedOn(), today()) > SUPPLEMENT_TERM;
    }

    private void requireInTerm(Application application) {
        if (termIsOver(application)) {
            throw Problem.of(LicenseProblem.ACCEPTED_BY_SILENCE)
                    .detail(
                            "Five working days have passed since the papers came in on " + application.receivedOn()
                                    + ": they count as accepted on that day.",
                            "自 " + application.receivedOn() + " 收到材料起已超过五个工作日，视为自收到之日起受理。")
                    .rule("AP-05", "ALL 32, 82")
                    .remedy("Accept the application.", "请予以受理。")
                    .exception();
        }
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
