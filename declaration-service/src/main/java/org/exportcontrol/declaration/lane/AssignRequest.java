package org.exportcontrol.declaration.lane;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param officer subject of an officer on the roster */
public record AssignRequest(
        @NotBlank @Size(max = 200) String officer,
        @NotBlank @Size(max = 2000) String ground) {}
