package org.exportcontrol.license.inquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.exportcontrol.license.app.PlainText;

/**
 * A question whether goods are controlled, before they are exported. Who asks is the organization of the caller's token.
 *
 * @param goods what they are: name, form, constituents
 * @param parameters their performance, as technical parameters with units
 * @param mainUses what they are mainly used for
 * @param commodityCode 10 digits; a reference only, it decides nothing (MA-01); may be null
 * @param endUser with {@code endUse} as far as they are known; may be null
 * @param question what is in doubt, and why
 * @param truthful that everything is said and true; whoever asks answers for it (AP-07)
 */
public record InquiryRequest(
        @NotNull @PlainText String goods,
        @NotNull @PlainText String parameters,
        @NotNull @PlainText String mainUses,
        @Pattern(regexp = "[0-9]{10}") String commodityCode,
        @PlainText String endUser,
        @PlainText String endUse,
        @NotNull @PlainText String question,
        Boolean truthful) {}
