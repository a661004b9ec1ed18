package org.exportcontrol.common.problem;

import java.util.Locale;

/**
 * A kind of problem that callers may rely on. Each service has one enum that is its whole public catalogue; what every
 * service can answer stands in {@link CommonProblem}.
 */
public interface ProblemType {

    /** The constant's name, for instance {@code LICENSE_NOT_FOUND}. */
    String name();

    /** The HTTP status it is answered with. */
    int status();

    /** What it is called, the same in each answer. */
    Text title();

    /** The relative address that names the type (RFC 9457), for instance {@code /problems/license-not-found}. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
