package org.exportcontrol.declaration.lane;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.Finding;

/**
 * When a lane rule speaks: every condition that is given must hold, of a list one member. Without any it always speaks.
 *
 * @param destinations countries of last use, ISO 3166 alpha-3
 * @param findings findings of which some line has one
 * @param commodityPrefixes beginnings of commodity numbers of which some line has one
 * @param consignors unified social credit codes
 * @param firstTimeConsignor whether customs has never accepted a declaration of the consignor before
 * @param exempt whether some line is controlled and needs no license by its movement (LI-07)
 * @param movements kinds of export
 * @param netWeightFrom kilograms, this much or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record LaneConditions(
        @Size(min = 1, max = 300) List<@NotNull @Pattern(regexp = "[A-Z]{3}") String> destinations,
        @Size(min = 1, max = 3) List<@NotNull Finding> findings,
        @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9]{2,10}") String> commodityPrefixes,
        @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z]{18}") String> consignors,
        Boolean firstTimeConsignor,
        Boolean exempt,
        @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> movements,
        @DecimalMin("0") BigDecimal netWeightFrom) {

    /** @param firstTime asked for only by a rule that needs it */
    boolean hold(Declaration declaration, BooleanSupplier firstTime) {
        DeclarationForm form = declaration.form();
        return (destinations == null || destinations.contains(form.destinationCountry()))
                && (findings == null
                        || declaration.lines().stream().anyMatch(line -> findings.contains(line.finding())))
                && (commodityPrefixes == null
                        || form.lines().stream().anyMatch(line -> beginsRight(line.commodityCode())))
                && (consignors == null || consignors.contains(form.consignor().uscc()))
                && (exempt == null || exempt == isExempt(declaration))
                && (movements == null || movements.contains(form.movement() == null ? "EXPORT" : form.movement()))
                && (netWeightFrom == null || form.netWeight().compareTo(netWeightFrom) >= 0)
                && (firstTimeConsignor == null || firstTimeConsignor == firstTime.getAsBoolean());
    }

    private boolean beginsRight(String commodityCode) {
        return commodityPrefixes.stream().anyMatch(commodityCode::startsWith);
    }

    private static boolean isExempt(Declaration declaration) {
        return declaration.lines().stream()
                .anyMatch(line -> line.finding() == Finding.CONTROLLED && !line.needsLicense());
    }
}
