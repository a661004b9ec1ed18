package org.exportcontrol.declaration.attorney;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A power of attorney as its parties and customs see it.
 *
 * @param version raised by the revocation; also the ETag
 * @param valid whether the broker may lodge with it today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PowerResponse(
        UUID id,
        long version,
        String consignor,
        String broker,
        String customsCode,
        LocalDate from,
        LocalDate to,
        String scope,
        String documentDigest,
        Instant givenAt,
        Instant revokedAt,
        String revokeGround,
        boolean valid) {}
