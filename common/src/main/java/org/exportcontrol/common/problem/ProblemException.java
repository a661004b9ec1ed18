package org.exportcontrol.common.problem;

/** Carries a {@link Problem} to the answer. The only exception that domain code throws on purpose. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().name()
                + (problem.detail() == null ? "" : ": " + problem.detail().en()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public ProblemType type() {
        return problem.type();
    }
}
