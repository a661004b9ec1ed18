package org.exportcontrol.declaration.clients.license;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks license-service to hold quantities for a declaration, all lines or none.
 *
 * @param acceptanceDate the day whose law counts; license-service never uses its own clock for it
 * @param consignor unified social credit code, compared with the holder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldRequest(
        int attempt,
        LocalDate acceptanceDate,
        String consignor,
        String customsOffice,
        String destinationCountry,
        boolean dryRun,
        List<Line> lines) {

    /** What is to be held for one line of goods. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int goodsLine,
            String licenseNumber,
            int licenseLine,
            List<String> controlCodes,
            String commodityCode,
            BigDecimal quantity,
            String unit,
            String importer,
            String endUser) {}
}
