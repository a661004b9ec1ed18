package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** What happens to an application between acceptance and the end: sent up, asked about, stopped, referred, delivered. */
@ApplicationScoped
class CourseService {

    /** Officers named for a check on site (DUR 32). */
    private static final int OFFICERS_ON_SITE = 2;

    private final ApplicationRepository applications;
    private final ApplicationJournal journal;
    private final Caller caller;
    private final InstantSource clock;

    CourseService(ApplicationRepository applications, ApplicationJournal journal, Caller caller, InstantSource clock) {
        this.applications = applications;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sends the papers up with the province's opinion, or takes them up at the ministry (AP-04, AP-06). */
    @Transactional
    Application forward(UUID id, long expected, String opinion) {
        Application application = forMove(id, expected);
        if (caller.province().isEmpty()) {
            Duty.require(caller, Duties.EXAMINE);
        } else if (opinion == null) {
            throw incomplete(
                    "/opinion",
                    Text.of("The province sends its opinion along.", "省级商务主管部门转报时应附初审意见。"),
                    "AP-06",
                    "ALL 35",
                    Text.of("Give the opinion.", "请填写初审意见。"));
        }
        requireInWork(application);
        if (application.course().isWithTheMinistry()) {
            throw application.illegal("The papers are with the ministry already.", "申请已转报商务部。");
        }
        application.course().forward(new Course.Forwarding(today(), opinion, caller.subject()));
        return journal.recordConfidentially(application, "forwarded", opinion);
    }

    /** Stops the clock for what is not counted (DE-03); the applicant sees why and how long. */
    @Transactional
    Application pause(UUID id, long expected, PauseRequest request) {
        Application application = forMinistry(id, expected, Duties.EXAMINE);
        List<String> officers = request.officers() == null ? List.of() : request.officers();
        if (request.ground() == PauseGround.ON_SITE_CHECK
                && officers.stream().distinct().count() < OFFICERS_ON_SITE) {
            throw incomplete(
                    "/officers",
                    Text.of("A check on site needs two officers by name.", "实地核查须由两名以上工作人员进行。"),
                    "DE-03",
                    "DUR 17, 32",
                    Text.of("Name two officers.", "请填写两名工作人员。"));
        }
        if (request.expectedUntil().isBefore(today())) {
            throw incomplete(
                    "/expectedUntil",
                    Text.of("The day told to the applicant lies in the past.", "告知申请人的日期早于今日。"),
                    "DE-03",
                    "DUR 17; ALL 45",
                    Text.of("Give today or a later day.", "请填写今日或以后的日期。"));
        }
        application.pause(new Course.Pause(
                request.ground(), request.reason(), today(), request.expectedUntil(), null, List.copyOf(officers)));
        return journal.record(application, "paused", request.ground() + ": " + request.reason());
    }

    @Transactional
    Application resume(UUID id, long expected) {
        Application application = forMinistry(id, expected, Duties.EXAMINE);
        if (application.course().openPause().isEmpty()) {
            throw application.illegal("The clock of the decision does not stand still.", "审批期限未中止计算。");
        }
        application.resume(today());
        return journal.record(application, "resumed", null);
    }

    /** From here on there is no time limit (DE-04). */
    @Transactional
    Application refer(UUID id, long expected, ReferralRequest request) {
        Application application = forMinistry(id, expected, Duties.EXAMINE);
        requireInWork(application);
        if (application.course().referral() != null) {
            throw application.illegal("The case has no time limit already.", "该申请已不受审批期限限制。");
        }
        application.course().refer(new Course.Referral(request.ground(), request.reason(), today()));
        return journal.record(application, "referred", request.ground() + ": " + request.reason());
    }

    @Transactional
    Application ask(UUID id, long expected, String text) {
        Application application = forMinistry(id, expected, Duties.EXAMINE);
        requireInWork(application);
        application.course().ask(text, today());
        return journal.record(application, "asked", text);
    }

    @Transactional
    Application answer(UUID id, long expected, int number, String text) {
        Application application = forMove(id, expected);
        requireInWork(application);
        if (!application.course().answer(number, text, today())) {
            throw application.illegal("There is no open question " + number + ".", "没有待答复的问题 " + number + "。");
        }
        return journal.record(application, "answered", text);
    }

    /** The license is out; it must be within ten working days of the decision (DE-07). */
    @Transactional
    Application deliver(UUID id, long expected, String means) {
        Application application = forMove(id, expected);
        Duty.requireMinistry(caller);
        if (application.state() != ApplicationState.GRANTED
                || application.course().delivery() != null) {
            throw application.illegal(
                    "Only a granted license that is not out yet can be delivered.", "只有已准予且尚未送达的许可证可以送达。");
        }
        application.course().deliver(new Course.Delivery(today(), means));
        return journal.record(application, "delivered", means);
    }

    /** Recorded beside the refusal, which it does not undo by itself (DE-06). */
    @Transactional
    Application reconsider(UUID id, long expected, ReconsiderationRequest request) {
        Application application = forMinistry(id, expected, Duties.DECIDE);
        if (application.state() != ApplicationState.REFUSED
                || application.course().reconsideration() != null) {
            throw application.illegal("A reconsideration is recorded once, beside a refusal.", "行政复议结果只能就不予许可的决定记载一次。");
        }
        if (request.decidedOn().isAfter(today()) || request.decidedOn().isBefore(application.endedOn())) {
            throw incomplete(
                    "/decidedOn",
                    Text.of(
                            "It lies between the refusal (" + application.endedOn() + ") and today.",
                            "应在不予许可决定之日（" + application.endedOn() + "）与今日之间。"),
                    "DE-06",
                    "ECL 41",
                    null);
        }
        application
                .course()
                .reconsider(new Course.Reconsideration(request.outcome(), request.reason(), request.decidedOn()));
        return journal.record(application, "reconsidered", request.outcome() + ": " + request.reason());
    }

    private Application forMinistry(UUID id, long expected, String duty) {
        Application application = applications.locked(id);
        Duty.require(caller, duty);
        ETags.requireVersion(expected, application.version());
        return application;
    }

    private Application forMove(UUID id, long expected) {
        Application application = applications.locked(id);
        ETags.requireVersion(expected, application.version());
        return application;
    }

    private static void requireInWork(Application application) {
        if (!application.state().isInWork()) {
            throw application.illegal(
                    "An application in state " + application.state() + " is not in work.",
                    "状态为 " + application.state() + " 的申请不在办理中。");
        }
    }

    private static RuntimeException incomplete(String pointer, Text detail, String rule, String source, Text remedy) {
        return Problem.of(LicenseProblem.COURSE_INVALID)
                .detail(detail)
                .rule(rule, source)
                .violations(List.of(new Violation(pointer, detail, rule, source, remedy)))
                .exception();
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
