package org.exportcontrol.license.hold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.License;
import org.exportcontrol.license.issued.LicenseLine;
import org.exportcontrol.license.issued.LicenseState;
import org.exportcontrol.license.issued.LineBasis;
import org.exportcontrol.license.issued.Standing;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.party.PartyNames;

/** Compares the lines of one declaration with the licenses they name: every check of WO-08, all failures at once. */
final class LineJudge {

    private static final Text ANOTHER_LICENSE = Text.of("Use another license.", "请使用其他许可证。");

    private final HoldRequest request;
    private final boolean coverAllCodes;
    private final Map<String, Standing> standings;
    private final Map<UUID, Integer> usesOfOthers;
    private final Map<UUID, LeftOfLine> remaining = new HashMap<>();

    /**
     * @param standings the licenses named, as they stand on the acceptance date
     * @param own what the declaration holds now and would give back
     * @param usesOfOthers by license, declarations besides this one that hold or have used it
     * @param coverAllCodes whether each control code of the goods must be on the license line (MA-11)
     */
    LineJudge(
            HoldRequest request,
            List<Standing> standings,
            List<Draw> own,
            Map<UUID, Integer> usesOfOthers,
            boolean coverAllCodes) {
        this.request = request;
        this.standings = standings.stream()
                .collect(Collectors.toMap(standing -> standing.license().number(), Function.identity()));
        this.usesOfOthers = usesOfOthers;
        this.coverAllCodes = coverAllCodes;
        standings.forEach(standing -> standing.license()
                .lines()
                .forEach(line -> remaining.put(line.id(), LeftOfLine.of(standing.balance(line), line))));
        own.forEach(draw -> remaining.computeIfPresent(draw.licenseLineId(), (line, left) -> left.plus(draw.held())));
    }

    /** The verdicts in the order of the lines. */
    List<JudgedLine> judge() {
        return request.lines().stream().map(this::judge).toList();
    }

    private JudgedLine judge(HoldRequest.Line goods) {
        Standing standing = standings.get(goods.licenseNumber());
        if (standing == null || !standing.license().holderOrganization().equals(request.consignor())) {
            return new JudgedLine(
                    goods, null, null, BigDecimal.ZERO, List.of(Failure.notTheHolder(goods.licenseNumber())));
        }
        List<Failure> failures = new ArrayList<>();
        checkLicense(standing, failures);
        checkParties(standing.license(), goods, failures);
        Optional<LicenseLine> line = standing.license().line(goods.licenseLine());
        if (line.isEmpty()) {
            failures.add(Failure.of(
                    LicenseCheck.LINE,
                    Text.of(
                            "The license has no line " + goods.licenseLine() + ".",
                            "许可证没有第 " + goods.licenseLine() + " 项。"),
                    Text.of("Name a line of the license.", "请填写许可证上已有的项号。")));
            return new JudgedLine(goods, null, null, BigDecimal.ZERO, failures);
        }
        checkCodes(line.get(), goods, failures);
        Mass mass = Mass.of(new BigDecimal(goods.quantity()), goods.unit());
        BigDecimal tolerance = checkQuantity(line.get(), mass, failures);
        return new JudgedLine(goods, line.get(), mass.kilograms(), tolerance, failures);
    }

    private void checkLicense(Standing standing, List<Failure> failures) {
        License license = standing.license();
        LocalDate day = request.acceptanceDate();
        if (standing.state() != LicenseState.VALID && standing.state() != LicenseState.EXPIRED) {
            failures.add(Failure.state(license.number(), standing.state()));
        }
        if (day.isBefore(license.validFrom()) || day.isAfter(license.validTo())) {
            failures.add(Failure.of(
                    LicenseCheck.VALIDITY,
                    Text.of(
                            "The license is valid from " + license.validFrom() + " to " + license.validTo()
                                    + ", not on " + day + ".",
                            "许可证有效期为 " + license.validFrom() + " 至 " + license.validTo() + "，不含 " + day + "。"),
                    Text.of("Use a license valid on the day of acceptance.", "请使用在接受申报之日有效的许可证。")));
        }
        differs(
                LicenseCheck.DESTINATION,
                license.destinationCountry().equals(request.destinationCountry()),
                license.destinationCountry(),
                request.destinationCountry(),
                failures);
        differs(
                LicenseCheck.CUSTOMS_HOUSE,
                license.customsOffice() == null || license.customsOffice().equals(request.customsOffice()),
                license.customsOffice(),
                request.customsOffice(),
                failures);
        int others = usesOfOthers.getOrDefault(license.id(), 0);
        if (license.maxUses() != null && others >= license.maxUses()) {
            failures.add(Failure.of(
                    LicenseCheck.USES,
                    Text.of(
                            "The license allows " + license.maxUses() + " use(s); " + others
                                    + " other declaration(s) hold or have used it.",
                            "许可证可使用 " + license.maxUses() + " 次，已有 " + others + " 份其他报关单占用或使用。"),
                    ANOTHER_LICENSE));
        }
    }

    private void checkParties(License license, HoldRequest.Line goods, List<Failure> failures) {
        differs(
                LicenseCheck.IMPORTER,
                named(goods.importer(), license.importer()),
                license.importer(),
                goods.importer(),
                failures);
        differs(
                LicenseCheck.END_USER,
                license.endUsers().stream().anyMatch(user -> named(goods.endUser(), user)),
                String.join("; ", license.endUsers()),
                goods.endUser(),
                failures);
    }

    private void checkCodes(LicenseLine line, HoldRequest.Line goods, List<Failure> failures) {
        boolean catchAll = line.basis() == LineBasis.CATCH_ALL;
        differs(
                LicenseCheck.CONTROL_CODE,
                catchAll ? goods.controlCodes().isEmpty() : covers(line.controlCodes(), goods.controlCodes()),
                catchAll ? line.notice() : String.join(", ", line.controlCodes()),
                goods.controlCodes().isEmpty() ? null : String.join(", ", goods.controlCodes()),
                failures);
        differs(
                LicenseCheck.COMMODITY_CODE,
                line.commodityCodes().contains(goods.commodityCode()),
                String.join(", ", line.commodityCodes()),
                goods.commodityCode(),
                failures);
    }

    private boolean covers(List<String> licensed, List<String> declared) {
        return coverAllCodes
                ? !declared.isEmpty() && licensed.containsAll(declared)
                : declared.stream().anyMatch(licensed::contains);
    }

    /** @return kilograms beyond what is free that the tolerance of the line covers */
    private BigDecimal checkQuantity(LicenseLine line, Mass mass, List<Failure> failures) {
        if (!mass.exact()) {
            failures.add(Failure.of(
                    LicenseCheck.UNIT, mass.refusal().detail(), mass.refusal().remedy()));
            return BigDecimal.ZERO;
        }
        LeftOfLine left = remaining.get(line.id());
        Optional<LeftOfLine> after = left.after(mass.kilograms());
        if (after.isEmpty()) {
            failures.add(tooMuch(mass.kilograms(), left));
            return BigDecimal.ZERO;
        }
        remaining.put(line.id(), after.get());
        return mass.kilograms().subtract(left.free()).max(BigDecimal.ZERO);
    }

    private static Failure tooMuch(BigDecimal declared, LeftOfLine left) {
        String most = Mass.plain(left.most());
        String free = Mass.plain(left.free());
        return Failure.of(
                LicenseCheck.QUANTITY,
                Text.of(
                        Mass.plain(declared) + " kg are declared, " + free + " kg are free.",
                        "申报 " + Mass.plain(declared) + " 千克，可用 " + free + " 千克。"),
                left.most().signum() == 0
                        ? ANOTHER_LICENSE
                        : Text.of("Declare up to " + most + " kg on this line.", "该项最多可申报 " + most + " 千克。"));
    }

    private static boolean named(String declared, String licensed) {
        return declared != null && PartyNames.same(declared, licensed);
    }

    /**
     * @param declared null when the declaration names none
     */
    private static void differs(
            LicenseCheck check, boolean agree, String licensed, String declared, List<Failure> failures) {
        if (!agree) {
            failures.add(Failure.of(
                    check,
                    Text.of(
                            check.field().en() + ": the license says \"" + licensed + "\", the declaration "
                                    + (declared == null ? "names none." : '"' + declared + "\"."),
                            check.field().zh() + "：许可证为“" + licensed + "”，报关单"
                                    + (declared == null ? "未填写。" : "为“" + declared + "”。")),
                    Text.of(
                            "Declare what the license says, or use a license for these goods.",
                            "请按许可证如实申报，或使用与货物相符的许可证。")));
        }
    }
}
