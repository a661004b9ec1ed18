package org.exportcontrol.license.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.time.WorkingDays;
import org.exportcontrol.license.issued.LicenseType;

/** Counts decisions and the working days they took. */
@ApplicationScoped
class StatisticsService {

    private final ApplicationRepository applications;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    StatisticsService(ApplicationRepository applications, WorkingDays workingDays, InstantSource clock) {
        this.applications = applications;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Decisions from one day to another; up to today, and over the year before, where that is not said. */
    @Transactional
    DecisionStatistics decisions(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? BusinessZone.today(clock) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw Problem.of(CommonProblem.BAD_PARAMETER)
                    .detail("The first day lies after the last.", "起始日期晚于截止日期。")
                    .remedy("Exchange from and to.", "请调换 from 与 to。")
                    .exception();
        }
        List<Application> decided = applications.decided(first, last);
        return new DecisionStatistics(
                first,
                last,
                Arrays.stream(LicenseType.values())
                        .map(type -> byType(type, decided))
                        .toList());
    }

    private DecisionStatistics.ByType byType(LicenseType type, List<Application> all) {
        int granted = 0;
        int refused = 0;
        int late = 0;
        List<Integer> days = new ArrayList<>();
        for (Application application : all) {
            if (application.content().type() == type) {
                granted += application.state() == ApplicationState.GRANTED ? 1 : 0;
                refused += application.state() == ApplicationState.REFUSED ? 1 : 0;
                DecisionClock took = DecisionClock.of(application, workingDays, application.endedOn());
                days.add(took.elapsed());
                late += took.due() != null
                                && application.endedOn().isAfter(took.due().date())
                        ? 1
                        : 0;
            }
        }
        days.sort(null);
        return new DecisionStatistics.ByType(type, granted, refused, percentile(days, 50), percentile(days, 90), late);
    }

    /** The smallest value that this share of all does not exceed; null for none. */
    static Integer percentile(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
