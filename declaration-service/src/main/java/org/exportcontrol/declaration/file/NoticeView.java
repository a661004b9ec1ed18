package org.exportcontrol.declaration.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice to the consignor; its text is at {@code GET /v1/declarations/{id}/notices/{number}}.
 *
 * @param kind CHALLENGE or RESULT
 * @param outcome of a notice of result: NO_LICENSE_NEEDED, LICENSE_NEEDED or CANNOT_JUDGE
 * @param receivedOn day on which the consignor received it
 * @param receiptEnteredAt when customs entered that day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        String number, String kind, String outcome, Instant issuedAt, LocalDate receivedOn, Instant receiptEnteredAt) {}
