package org.exportcontrol.license.queue;

/** Whose turn it is. */
public enum WaitingFor {
    PROVINCE,
    MINISTRY,
    APPLICANT,
    /** The clock stands still for identification, expert opinion or a check on site. */
    CHECKS
}
