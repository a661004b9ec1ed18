package org.exportcontrol.declaration.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.declaration.file.DeclarationState;

/**
 * What happened to a declaration, in order and explained, as far as the caller may see.
 *
 * @param stateText the state in words
 * @param told when this was told; what follows it is not known
 * @param entries oldest first
 * @param waitingFor what stands between the goods and their release now; empty where nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryResponse(
        UUID declaration,
        String number,
        long version,
        DeclarationState state,
        Text stateText,
        Instant told,
        List<StoryEntry> entries,
        List<Waiting> waitingFor) {}
