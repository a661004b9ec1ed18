package org.exportcontrol.declaration.clearance;

import jakarta.validation.constraints.NotBlank;

/**
 * Refuses release.
 *
 * @param ground why, in the words of the officer
 * @param rule id of the rule it rests on, for instance CU-02
 */
public record RefuseRequest(
        @NotBlank String ground, @NotBlank String rule) {}
