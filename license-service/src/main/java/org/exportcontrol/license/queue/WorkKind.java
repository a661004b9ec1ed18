package org.exportcontrol.license.queue;

/** What waits for somebody. */
public enum WorkKind {
    APPLICATION,
    LICENSE_CHANGE,
    REPORT,
    INQUIRY
}
