package org.exportcontrol.declaration.lane;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * The lane of a declaration, for customs only.
 *
 * @param declarationVersion to be sent as If-Match with the next move
 * @param choices why, the one that counts first
 * @param assignment absent while it is nobody's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LaneResponse(
        UUID declaration,
        long declarationVersion,
        Lane lane,
        List<LaneChoice.View> choices,
        Assignments.View assignment) {}
