package org.exportcontrol.license.inquiry;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the authority says of goods on paper; in the words of the control list's findings. */
@RegisterForReflection
public enum InquiryFinding {
    CONTROLLED,
    NOT_CONTROLLED,
    /** The papers do not suffice to say. */
    NEEDS_REVIEW
}
