package org.exportcontrol.license.queue;

import java.time.LocalDate;
import java.util.UUID;
import org.exportcontrol.license.calendar.Due;
import org.exportcontrol.license.issued.LicenseType;

/**
 * A case that is open.
 *
 * @param id of the file
 * @param type of the license that it is about; null for an inquiry
 * @param organization whose case it is, unified social credit code
 * @param name of the organization; null for an inquiry
 * @param state in the words of the file
 * @param since day it came into this hand, or was received where that is not kept
 * @param due by when the next step is to be made; null without a limit
 * @param elapsed working days counted so far; null where no clock runs
 * @param path of the file
 */
public record WorkItem(
        WorkKind kind,
        UUID id,
        LicenseType type,
        String organization,
        String name,
        String state,
        WaitingFor waitingFor,
        LocalDate since,
        Due due,
        boolean overdue,
        Integer elapsed,
        String path) {}
