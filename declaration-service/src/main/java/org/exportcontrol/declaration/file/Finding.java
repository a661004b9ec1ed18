package org.exportcontrol.declaration.file;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the control list says about a line of goods on the date of acceptance. */
@RegisterForReflection
public enum Finding {
    CONTROLLED,
    NOT_CONTROLLED,
    NEEDS_REVIEW
}
