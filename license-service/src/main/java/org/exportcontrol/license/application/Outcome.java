package org.exportcontrol.license.application;

/** How an application can end on its merits. */
public enum Outcome {
    GRANT,
    REFUSE
}
