package org.exportcontrol.declaration.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.IdentificationView;

/**
 * An identification in MOFCOM's work list.
 *
 * @param declarationVersion to be sent as If-Match with the conclusion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentificationCase(
        UUID declaration, String declarationNumber, long declarationVersion, IdentificationView identification) {

    static IdentificationCase of(Declaration declaration, IdentificationView asked) {
        return new IdentificationCase(
                declaration.id(), declaration.number().orElse(null), declaration.version(), asked);
    }
}
