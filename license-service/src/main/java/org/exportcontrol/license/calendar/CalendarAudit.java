package org.exportcontrol.license.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.exportcontrol.license.app.AuditedFiles;

/** Years of the calendar by number. Each edit raises the version by one, from 0 or from the first entry. */
@ApplicationScoped
class CalendarAudit implements AuditedFiles {

    private final CalendarRepository years;

    CalendarAudit(CalendarRepository years) {
        this.years = years;
    }

    @Override
    public String subjectType() {
        return CalendarService.SUBJECT;
    }

    @Override
    @Transactional
    public boolean isVisible(String year) {
        return rows(year).isPresent();
    }

    @Override
    @Transactional
    public OptionalLong rows(String year) {
        return year.matches("[1-9][0-9]{3}")
                ? years.findByIdOptional(Integer.valueOf(year)).stream()
                        .mapToLong(AnnouncedYear::moves)
                        .findFirst()
                : OptionalLong.empty();
    }
}
