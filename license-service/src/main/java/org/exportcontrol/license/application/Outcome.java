package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How an application can end on its merits. */
@RegisterForReflection
public enum Outcome {
    GRANT,
    REFUSE
}
