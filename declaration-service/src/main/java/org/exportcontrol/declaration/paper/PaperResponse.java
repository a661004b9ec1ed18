package org.exportcontrol.declaration.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.exportcontrol.declaration.file.Side;

/**
 * A paper on a declaration.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param name of the file, as the uploader gave it
 * @param mediaType by its content
 * @param uploadedBy the side that uploaded it
 * @param shownTo who sees it: its own side until a move hands it in
 * @param shownAt when it was handed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperResponse(
        String sha256,
        String name,
        String mediaType,
        long sizeBytes,
        Side uploadedBy,
        Instant uploadedAt,
        Disclosure shownTo,
        Instant shownAt) {

    static PaperResponse from(Paper paper) {
        return new PaperResponse(
                paper.sha256(),
                paper.name(),
                paper.mediaType(),
                paper.sizeBytes(),
                paper.side(),
                paper.uploadedAt(),
                paper.shownTo(),
                paper.shownAt());
    }
}
