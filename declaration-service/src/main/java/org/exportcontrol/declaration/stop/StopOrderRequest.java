package org.exportcontrol.declaration.stop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Orders that declared and unreleased goods stay (CH-11).
 *
 * @param target what it is aimed at
 * @param value which party, license or goods, see {@link StopTarget}
 * @param destination ISO 3166 alpha-3 of the country of last use, where only goods on their way there are meant; may be
 *     null
 * @param basis why, by the cases of the law
 * @param ground why, in words; customs reads it at once, a declarant once customs has acknowledged
 */
public record StopOrderRequest(
        @NotNull StopTarget target,
        @NotBlank String value,
        String destination,
        @NotNull StopBasis basis,
        @NotBlank String ground) {}
