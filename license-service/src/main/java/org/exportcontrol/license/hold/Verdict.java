package org.exportcontrol.license.hold;

/** Whether a line may draw on its license line. */
public enum Verdict {
    OK,
    REFUSED
}
