package org.exportcontrol.controllist.announcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An announcement with its text.
 *
 * @param digest SHA-256 of document and readings as recorded, hexadecimal
 * @param document as it was read, with its sources and verification marks
 * @param readings how this service reads its names, with the conditions that decide
 */
public record AnnouncementResponse(
        @JsonUnwrapped AnnouncementSummary summary,
        String digest,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode document,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode readings) {}
