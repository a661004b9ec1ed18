package org.exportcontrol.common.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One numbered change.
 *
 * @param position place in the feed, from 1, without gaps
 * @param subjectVersion version of the subject after the change; never goes back along the feed
 * @param data ids, types and versions
 */
public record Event(
        long position,
        UUID id,
        String type,
        String subjectType,
        String subjectId,
        long subjectVersion,
        Instant recordedAt,
        Map<String, Object> data) {}
