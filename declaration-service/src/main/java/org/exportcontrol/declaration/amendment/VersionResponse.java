package org.exportcontrol.declaration.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationForm;

/**
 * A version of a declaration's content.
 *
 * @param version from 1, what was accepted
 * @param since from when on it counted
 * @param by subject of the person who lodged it or asked for the change
 * @param change the request that brought it; absent for version 1
 * @param ground the case of the law it rests on (AW-02)
 * @param statement why, in the party's words
 * @param decisionGround why customs approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionResponse(
        int version,
        Instant since,
        String by,
        UUID change,
        ChangeGround ground,
        String statement,
        String decisionGround,
        DeclarationForm form) {

    /** @param change null for version 1 */
    static VersionResponse from(FormVersion version, ChangeRequest change) {
        return new VersionResponse(
                version.version(),
                version.since(),
                version.by().subject(),
                version.changeId(),
                change == null ? null : change.ground(),
                change == null ? null : change.statement(),
                change == null ? null : change.decisionGround(),
                version.form());
    }
}
