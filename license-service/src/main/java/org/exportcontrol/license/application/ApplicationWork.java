package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.time.DueDate;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.calendar.Due;
import org.exportcontrol.license.queue.WaitingFor;
import org.exportcontrol.license.queue.WorkItem;
import org.exportcontrol.license.queue.WorkKind;
import org.exportcontrol.license.queue.WorkSource;

/** Applications that wait for a province, the ministry, the applicant or the end of a check. */
@ApplicationScoped
class ApplicationWork implements WorkSource {

    private final ApplicationRepository applications;
    private final WorkingDays workingDays;

    ApplicationWork(ApplicationRepository applications, WorkingDays workingDays) {
        this.applications = applications;
        this.workingDays = workingDays;
    }

    @Override
    public List<WorkItem> open(LocalDate today) {
        return applications.open().stream()
                .map(application -> item(application, today))
                .toList();
    }

    private WorkItem item(Application application, LocalDate today) {
        DecisionClock clock = DecisionClock.of(application, workingDays, today);
        DueDate due = clock == null ? dueBeforeAcceptance(application) : clock.due();
        return new WorkItem(
                WorkKind.APPLICATION,
                application.id(),
                application.content().type(),
                application.applicantOrganization(),
                application.content().applicantName(),
                application.state().name(),
                waitingFor(application),
                since(application),
                Due.from(due),
                clock == null ? due != null && today.isAfter(due.date()) : clock.overdue(),
                clock == null ? null : clock.elapsed(),
                "/v1/applications/" + application.id());
    }

    /** Papers are taken in, or what is missing is said, within five working days (AP-05); a supplement has no term. */
    private DueDate dueBeforeAcceptance(Application application) {
        return application.state() == ApplicationState.SUBMITTED
                ? workingDays.after(application.receivedOn(), AcceptanceService.SUPPLEMENT_TERM)
                : null;
    }

    private static WaitingFor waitingFor(Application application) {
        return switch (application.state()) {
            case SUPPLEMENT_REQUESTED -> WaitingFor.APPLICANT;
            case PAUSED -> WaitingFor.CHECKS;
            case SUBMITTED -> WaitingFor.PROVINCE;
            default ->
                application.course().hasOpenQuestion()
                        ? WaitingFor.APPLICANT
                        : application.course().isWithTheMinistry() ? WaitingFor.MINISTRY : WaitingFor.PROVINCE;
        };
    }

    private static LocalDate since(Application application) {
        return application.course().isWithTheMinistry()
                ? application.course().forwarding().on()
                : application.receivedOn();
    }
}
