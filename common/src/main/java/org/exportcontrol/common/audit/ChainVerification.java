package org.exportcontrol.common.audit;

/**
 * What recomputing a subject's chain found.
 *
 * @param rows how many rows the chain has
 * @param intact whether every row is there and hashes to what it says
 * @param firstBroken place of the first row that is missing or altered, null when intact
 * @param lastHash hash of the last row, hexadecimal; null for an empty chain
 */
public record ChainVerification(
        String subjectType, String subjectId, int rows, boolean intact, Long firstBroken, String lastHash) {}
