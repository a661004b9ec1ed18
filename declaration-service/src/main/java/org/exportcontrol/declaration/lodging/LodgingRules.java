package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.clients.controllist.ListedEntry;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.clients.license.HoldVerdict;
import org.exportcontrol.declaration.clients.license.LicenseFailure;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;
import org.exportcontrol.declaration.file.Finding;

/** For what a lodged declaration is returned: faults that the declarant can cure, all of them at once. */
@ApplicationScoped
public class LodgingRules {

    private static final String CHINA = "CHN";

    /**
     * What remark, findings and named licenses say against each other.
     *
     * @param entries for each code in the remark that no goods match, the list's entry of it on the date; empty where there is
     *     none
     */
    List<Violation> faults(
            DeclarationForm form,
            RemarkStatement remark,
            Screening screening,
            Map<String, Optional<ListedEntry>> entries) {
        List<Violation> faults = new ArrayList<>();
        missingData(screening, faults);
        faults.addAll(new RemarkRules(form, remark, screening).faults(entries));
        exemptionAgainstDestination(form, screening, faults);
        return faults;
    }

    /** What license-service refuses, at the lines that name the license (WO-08). */
    List<Violation> faults(DeclarationForm form, HoldVerdict verdict) {
        List<Violation> faults = new ArrayList<>();
        for (HoldVerdict.Line line : verdict.lines()) {
            for (LicenseFailure failure : line.failures()) {
                faults.add(new Violation(
                        "/lines/" + placeOf(form, line.goodsLine()) + "/license",
                        failure.detail(),
                        failure.rule(),
                        failure.source(),
                        failure.remedy()));
            }
        }
        return faults;
    }

    private static void missingData(Screening screening, List<Violation> faults) {
        for (int place = 0; place < screening.lines().size(); place++) {
            for (Screening.Missing missing : screening.lines().get(place).missing()) {
                String pointer = missing.pointer() == null ? "" : missing.pointer();
                faults.add(new Violation(
                        pointer.startsWith("/lines/") ? pointer : "/lines/" + place + pointer,
                        Text.of(
                                "Whether the goods are controlled cannot be said without: "
                                        + missing.what().en() + ".",
                                "尚无法判断货物是否属于管制物项。" + missing.what().zh()),
                        "MA-03",
                        "ECL 12; DUR 14",
                        Text.of("Declare it, from a test report or data sheet.", "请依据检测报告或技术资料补充申报。")));
            }
        }
    }

    /** Controlled, and moving in a way that needs a license (LI-07 exempts some). */
    static boolean needsLicense(Screening.Line line) {
        return line.finding() == Finding.CONTROLLED && !isExempt(line);
    }

    /** Needs no license because of the way it is said to move (LI-07). */
    static boolean isExempt(Screening.Line line) {
        return line.requirement() != null && "EXEMPT".equals(line.requirement().kind());
    }

    private static void exemptionAgainstDestination(DeclarationForm form, Screening screening, List<Violation> faults) {
        boolean abroad = !CHINA.equals(form.destinationCountry()) || !CHINA.equals(form.arrivalCountry());
        if (abroad && screening.lines().stream().anyMatch(LodgingRules::isExempt)) {
            faults.add(new Violation(
                    "/movement",
                    Text.of(
                            "The movement " + form.movement() + " stays inside China, yet the goods go to "
                                    + form.destinationCountry() + ".",
                            "所申报的流向 " + form.movement() + " 在中国境内，但最终目的国为 " + form.destinationCountry() + "。"),
                    "LI-07",
                    "DUR 48; ECL 45",
                    Text.of("Declare how the goods really move.", "请如实申报货物流向。")));
        }
    }

    /** Place of a goods line in the form, from 0. Lines are numbered in their order (a formal check). */
    static int placeOf(DeclarationForm form, int line) {
        for (int place = 0; place < form.lines().size(); place++) {
            GoodsItem item = form.lines().get(place);
            if (item.line() != null && item.line() == line) {
                return place;
            }
        }
        throw new IllegalStateException("A neighbor answered for line " + line + ", which was not asked for");
    }
}
