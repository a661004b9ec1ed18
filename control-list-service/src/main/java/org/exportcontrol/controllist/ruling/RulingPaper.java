package org.exportcontrol.controllist.ruling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.screening.Finding;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;

/**
 * What is signed as a ruling.
 *
 * @param fingerprint SHA-256 over what is said of the goods; their name and number do not count
 * @param organization unified social credit code of who asked, null for a ruling on goods in general
 * @param goods as they were described
 * @param codes every code that the goods match, none where they are not controlled
 * @param asOf the date it was found for, and the first day of its validity
 * @param validUntil last day of its validity
 * @param edition number of the edition of the list that it rests on
 * @param effect what it does and does not do (MA-04)
 */
public record RulingPaper(
        UUID id,
        String fingerprint,
        String organization,
        LineRequest goods,
        Finding finding,
        List<String> codes,
        String grounds,
        LocalDate asOf,
        LocalDate validUntil,
        int edition,
        Instant issuedAt,
        Text effect) {

    static final Text GUIDES_ONLY = Text.of(
            "Rests on the papers only. It is no finding on the goods actually shipped, is no license and bars no customs"
                    + " challenge (MA-04).",
            "仅依据所提交的材料作出，不构成对实际出口货物的认定，不是许可，不妨碍海关质疑（MA-04）。");
}
