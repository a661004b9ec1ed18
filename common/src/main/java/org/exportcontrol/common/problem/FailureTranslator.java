package org.exportcontrol.common.problem;

import java.util.Optional;

/**
 * Knows what a technical failure means to the caller. Beans of this type are asked for each unexpected exception,
 * outermost first, down its causes: a failure at commit arrives wrapped several times.
 */
public interface FailureTranslator {

    Optional<Problem> translate(Throwable failure);
}
