package org.exportcontrol.common.event;

import java.util.Map;
import java.util.Set;

/**
 * A change that others must hear of.
 *
 * @param type what happened, for instance {@code license.granted}
 * @param subjectVersion the subject's version after the change, taken under its row lock
 * @param data ids, types and versions only
 */
public record NewEvent(
        String type,
        String subjectType,
        String subjectId,
        long subjectVersion,
        Map<String, ?> data,
        Set<String> audience) {}
