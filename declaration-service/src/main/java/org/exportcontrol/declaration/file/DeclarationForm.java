package org.exportcontrol.declaration.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The declaration as the declarant fills it in (rules of D18). A draft may leave anything open; lodging checks all of
 * it at once.
 *
 * @param customsOffice customs office of the declaration, 4 digits
 * @param consignor the exporter (境内发货人)
 * @param tradeMode 监管方式, 4 digits
 * @param transactionMode 成交方式, 1 to 6
 * @param exportDate planned day of export
 * @param arrivalCountry 运抵国, ISO 3166 alpha-3
 * @param destinationCountry country of last use (最终目的国), ISO 3166 alpha-3; the one the license is compared with
 * @param arrivalPort 指运港, as text
 * @param packages number of packages, at least 1
 * @param grossWeight kilograms
 * @param netWeight kilograms, not above the gross weight
 * @param currency ISO 4217
 * @param movement what kind of export it is, {@code EXPORT} when absent (LI-07, LI-08)
 * @param remarks marks and remarks (标记唛码及备注): says whether goods are controlled, and their codes (CU-05)
 * @param documents attached supervision documents (随附单证)
 * @param lines the goods
 * @param transportMode 运输方式, a code of the table; may be left out
 * @param wrap kind of the packages (包装种类), a code of the table; may be left out
 * @param freight 运费, absent where the price holds none
 * @param insurance 保费, absent where the price holds none
 * @param otherFees 杂费, absent where there are none
 */
@RegisterForReflection
public record DeclarationForm(
        String customsOffice,
        Consignor consignor,
        String tradeMode,
        String transactionMode,
        LocalDate exportDate,
        String arrivalCountry,
        String destinationCountry,
        String arrivalPort,
        Integer packages,
        BigDecimal grossWeight,
        BigDecimal netWeight,
        String currency,
        String movement,
        String remarks,
        List<AttachedDocument> documents,
        List<GoodsItem> lines,
        String transportMode,
        String wrap,
        Fee freight,
        Fee insurance,
        Fee otherFees) {

    public DeclarationForm {
        documents = documents == null ? List.of() : List.copyOf(documents);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Whether some line names a license. */
    public boolean namesALicense() {
        return lines.stream().anyMatch(line -> line.license() != null);
    }

    /**
     * The exporter in whose name goods leave.
     *
     * @param uscc unified social credit code, 18 characters
     * @param customsCode customs registration code, 10 characters; may be left out
     */
    @RegisterForReflection
    public record Consignor(String name, String uscc, String customsCode) {}

    /**
     * Freight, insurance or another fee.
     *
     * @param mark 1 rate, 2 unit price, 3 total (2 for freight only)
     * @param amount percent for a rate, else money; other fees may be below 0
     * @param currency ISO 4217, absent for a rate
     */
    @RegisterForReflection
    public record Fee(String mark, BigDecimal amount, String currency) {}

    /** An amount of goods, with a unit by UNECE Recommendation 20 or customs' unit table. */
    @RegisterForReflection
    public record Quantity(BigDecimal quantity, String unit) {}

    /**
     * A supervision document.
     *
     * @param code supervision document code, for instance 3 for the dual-use export license (CU-04)
     * @param number its number as printed
     */
    @RegisterForReflection
    public record AttachedDocument(String code, String number) {}

    /** The license that covers a line, and which of its lines. */
    @RegisterForReflection
    public record LicenseReference(String number, Integer line) {}

    /**
     * What goods are made of.
     *
     * @param element chemical symbol
     * @param massFraction share of mass, 0 to 1
     * @param principal whether it is a principal constituent; null when not declared
     */
    @RegisterForReflection
    public record Constituent(
            String element, String substance, String form, BigDecimal massFraction, Boolean principal) {}

    /**
     * One line of goods.
     *
     * @param line number of the line, from 1
     * @param commodityCode 10 digits
     * @param name goods name
     * @param specification specification and model, detailed enough for license control
     * @param quantity in {@code unit}, the unit of the contract
     * @param unit UNECE Recommendation 20 code, for instance KGM, or 3 digits of customs' unit table, for instance 035
     * @param originCountry ISO 3166 alpha-3
     * @param form METAL, ALLOY, TARGET, PERMANENT_MAGNET, OXIDE or COMPOUND
     * @param constituents the composition, as far as declared
     * @param compositionComplete whether elements not named are absent
     * @param alloyPartners named partners of an alloy, target or magnet material
     * @param processingStage for instance PRIMARY, MOTOR, SENSOR
     * @param license the license that covers the line; absent when none is shown
     * @param importer foreign importer, compared with the license
     * @param endUser end user, compared with the license
     * @param brandType 品牌类型, 0 to 4
     * @param exportPreference 出口享惠情况, 0 to 2
     * @param domesticSource 境内货源地, 5 digits of the table; may be left out
     * @param firstStatutory in the first statutory unit of the tariff, absent where that is the unit of the contract
     * @param secondStatutory in the second one, where the tariff has one
     */
    @RegisterForReflection
    public record GoodsItem(
            Integer line,
            String commodityCode,
            String name,
            String specification,
            BigDecimal quantity,
            String unit,
            String originCountry,
            String form,
            List<Constituent> constituents,
            Boolean compositionComplete,
            List<String> alloyPartners,
            String processingStage,
            LicenseReference license,
            String importer,
            String endUser,
            String brandType,
            String exportPreference,
            String domesticSource,
            Quantity firstStatutory,
            Quantity secondStatutory) {}
}
