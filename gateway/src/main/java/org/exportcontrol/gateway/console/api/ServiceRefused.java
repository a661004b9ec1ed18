package org.exportcontrol.gateway.console.api;

import org.exportcontrol.common.problem.ProblemBody;

/** A service said no, and why, in the language of the page. */
public final class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemBody problem;

    public ServiceRefused(ProblemBody problem) {
        super(problem.title());
        this.problem = problem;
    }

    public ProblemBody problem() {
        return problem;
    }
}
