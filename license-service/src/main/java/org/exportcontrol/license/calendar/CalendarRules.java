package org.exportcontrol.license.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseProblem;

/** What the holidays of a year must obey. */
final class CalendarRules {

    private CalendarRules() {}

    /**
     * @param year that the path names
     * @throws org.exportcontrol.common.problem.ProblemException {@code CALENDAR_INVALID} with everything that is wrong
     */
    static void check(CalendarYearRequest request, int year) {
        List<Violation> violations = new ArrayList<>();
        if (request.year() != year) {
            violations.add(violation("/year", "The path names " + year + ".", "路径所指年份为 " + year + "。"));
        }
        inTheYear(request.closed(), "/closed/", year, violations);
        inTheYear(request.openByExchange(), "/openByExchange/", year, violations);
        for (int i = 0; i < request.openByExchange().size(); i++) {
            LocalDate day = request.openByExchange().get(i);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                violations.add(violation(
                        "/openByExchange/" + i,
                        day + " is a weekday; only weekend days are worked in exchange.",
                        day + " 不是周末，只有周末可以调休上班。"));
            }
            if (request.closed().contains(day)) {
                violations.add(violation("/openByExchange/" + i, day + " is named as closed too.", day + " 同时列为放假日。"));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.CALENDAR_INVALID)
                    .detail(
                            violations.size() + " day(s) contradict the calendar.",
                            "有 " + violations.size() + " 处日期不符合日历。")
                    .violations(violations)
                    .exception();
        }
    }

    private static void inTheYear(List<LocalDate> days, String pointer, int year, List<Violation> violations) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (day.getYear() != year) {
                violations.add(
                        violation(pointer + i, day + " is no day of " + year + ".", day + " 不在 " + year + " 年内。"));
            }
            if (!seen.add(day)) {
                violations.add(violation(pointer + i, day + " is named twice.", day + " 重复。"));
            }
        }
    }

    private static Violation violation(String pointer, String en, String zh) {
        return new Violation(
                pointer,
                Text.of(en, zh),
                "AP-05",
                "ALL 82; HOL 2, 7",
                Text.of("Copy the days from the announcement of that year.", "请按该年度公告照录。"));
    }
}
