package org.exportcontrol.license.application;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is not counted towards the time limit of a decision (DE-03; DUR 17, ALL 45). */
@RegisterForReflection
public enum PauseGround {
    IDENTIFICATION,
    EXPERT_OPINION,
    /** At the exporter or the end user; two officers are named (DUR 32). */
    ON_SITE_CHECK
}
