package org.exportcontrol.license.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.license.app.CalendarDay;
import org.exportcontrol.license.app.PlainText;
import org.exportcontrol.license.measure.Decimal;

/**
 * What a declaration wants held.
 *
 * @param attempt raised by the declaration at each new lodging, change of content or release
 * @param acceptanceDate the day everything is judged on, never this service's own
 * @param declarationNumber 18 digits, null while there is none
 * @param consignor unified social credit code; must be the holder
 * @param customsOffice 4 digits
 * @param destinationCountry country of last use, ISO 3166 alpha-3
 * @param dryRun judge only, hold nothing
 */
public record HoldRequest(
        @NotNull @Min(1) Integer attempt,
        @NotNull @CalendarDay LocalDate acceptanceDate,
        @Pattern(regexp = "[0-9A-Z]{18}") String declarationNumber,
        @NotNull @PlainText String consignor,
        @NotNull @PlainText String customsOffice,
        @NotNull @PlainText String destinationCountry,
        boolean dryRun,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One goods line on one license line. What does not agree with the license is answered as a failure, also a value
     * that no license could have.
     *
     * @param controlCodes every code that the goods match
     * @param quantity net mass, plain decimal
     * @param unit UNECE Rec 20 code
     * @param importer with {@code endUser} the full name; null, when the declaration names none, never agrees
     */
    public record Line(
            @NotNull @Min(1) Integer goodsLine,
            @NotNull @PlainText String licenseNumber,
            @NotNull Integer licenseLine,
            @NotNull @Size(max = 50) List<@NotNull @PlainText String> controlCodes,
            @NotNull @PlainText String commodityCode,
            @NotNull @Decimal String quantity,
            @NotNull @PlainText String unit,
            @PlainText String importer,
            @PlainText String endUser) {}
}
