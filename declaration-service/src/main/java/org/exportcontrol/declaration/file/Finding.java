package org.exportcontrol.declaration.file;

/** What the control list says about a line of goods on the date of acceptance. */
public enum Finding {
    CONTROLLED,
    NOT_CONTROLLED,
    NEEDS_REVIEW
}
