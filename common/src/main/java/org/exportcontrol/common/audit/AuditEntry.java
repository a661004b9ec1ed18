package org.exportcontrol.common.audit;

import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.security.Actor;

/**
 * One move to be recorded.
 *
 * @param subjectType kind of the file that moved, for instance {@code declaration}
 * @param subjectId its id
 * @param actor who moved it
 * @param move name of the move, for instance {@code released}
 * @param ground why, in the words of the person; null where the move needs none
 * @param detail ids, types and versions that the move touched; no personal data, no file content
 * @param audience who may see the row, see {@link org.exportcontrol.common.event.Audience}
 */
public record AuditEntry(
        String subjectType,
        String subjectId,
        Actor actor,
        String move,
        String ground,
        Map<String, ?> detail,
        Set<String> audience) {}
