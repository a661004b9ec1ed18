package org.exportcontrol.declaration.clearance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.exportcontrol.declaration.file.HoldEnd;

/**
 * Ends a hold.
 *
 * @param end coded: CLEARED_ON_DOCUMENTS or CLEARED_ON_INSPECTION for a review, LICENSE_RESUMED for trouble with the
 *     license, PARTY_CLEARED for a stop on a listed party or a banned destination
 * @param ground what it rests on, for instance the number of a test report
 */
public record CloseHoldRequest(
        @NotNull HoldEnd end, @NotBlank String ground) {}
