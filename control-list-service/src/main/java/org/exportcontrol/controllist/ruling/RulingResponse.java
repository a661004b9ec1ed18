package org.exportcontrol.controllist.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.screening.Finding;

/**
 * A ruling.
 *
 * @param asOf first day of its validity
 * @param validUntil last day of it
 * @param edition number of the edition of the list that it rests on
 * @param effect what it does and does not do (MA-04)
 * @param signed the ruling as a compact JSON Web Signature with the goods and the grounds; {@code GET /v1/keys} verifies it
 */
public record RulingResponse(
        UUID id,
        String fingerprint,
        String organization,
        Finding finding,
        List<String> codes,
        LocalDate asOf,
        LocalDate validUntil,
        int edition,
        Instant issuedAt,
        Text effect,
        String signed) {

    static RulingResponse from(Ruling ruling) {
        return new RulingResponse(
                ruling.id(),
                ruling.fingerprint(),
                ruling.organization(),
                ruling.finding(),
                ruling.codes(),
                ruling.asOf(),
                ruling.validUntil(),
                ruling.edition(),
                ruling.issuedAt(),
                RulingPaper.GUIDES_ONLY,
                ruling.signed());
    }
}
