package org.exportcontrol.common.audit;

import java.time.Instant;
import java.util.List;

/**
 * A recorded move.
 *
 * @param seq place in the subject's chain, from 1
 * @param detail JSON object as recorded
 * @param hash SHA-256 over the row and the hash before it, hexadecimal
 */
public record AuditRow(
        long seq,
        Instant at,
        String person,
        String personName,
        String role,
        String organization,
        String onBehalfOf,
        String move,
        String ground,
        String detail,
        List<String> audience,
        String previous,
        String hash) {}
