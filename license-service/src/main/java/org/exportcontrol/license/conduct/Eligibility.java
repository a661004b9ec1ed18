package org.exportcontrol.license.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.issued.LicenseType;

/** Which types of license are open to an exporter, computed from what is on record (LI-04, LI-06, DE-09). */
final class Eligibility {

    private static final int YEARS = 5;

    private static final Set<ConductKind> COMPLIANCE =
            Set.of(ConductKind.COMPLIANCE_SYSTEM_WORKS, ConductKind.COMPLIANCE_SYSTEM_FAILS);

    private static final Text SINGLE = Text.of("A single license may be applied for.", "可以申请单项许可。");

    private static final Text SHOW_IT = Text.of("Show it with the statements of the application.", "请在申请材料的说明中予以证明。");

    private Eligibility() {}

    /**
     * What matters for the type on that day.
     *
     * @param counting what counts about the exporter
     */
    static List<ConductBar> bars(LicenseType type, List<ConductEntry> counting, LocalDate today) {
        List<ConductBar> bars = new ArrayList<>();
        for (ConductEntry entry : counting) {
            closed(type, entry, today).ifPresent(bars::add);
        }
        if (type == LicenseType.GENERAL) {
            compliance(counting).ifPresent(bars::add);
            exportRecord(counting).ifPresent(bars::add);
        }
        return bars;
    }

    private static Optional<ConductBar> closed(LicenseType type, ConductEntry entry, LocalDate today) {
        if (entry.happenedOn().isAfter(today)) {
            return Optional.empty();
        }
        ConductBar bar =
                switch (entry.kind()) {
                    case CRIMINAL_PENALTY ->
                        closing(
                                entry,
                                null,
                                "Punished for an export offense on " + entry.happenedOn() + ": no " + type + ".",
                                "于 " + entry.happenedOn() + " 因两用物项出口犯罪受过刑事处罚，不得申请 " + type + "。");
                    case SERIOUS_PENALTY ->
                        closing(
                                entry,
                                entry.happenedOn().plusYears(YEARS),
                                "A serious administrative penalty on " + entry.happenedOn() + ": no " + type
                                        + " for five years.",
                                "于 " + entry.happenedOn() + " 受到情节严重的行政处罚，五年内不得申请 " + type + "。");
                    case UNIT_OF_LISTED_PARTY ->
                        closing(
                                entry,
                                null,
                                "A unit in China of a party on the control list: no " + type + ".",
                                "系管控名单所列主体在中国境内的机构，不得申请 " + type + "。");
                    case APPLICATIONS_NOT_ACCEPTED ->
                        new ConductBar(
                                true,
                                Text.of(
                                        "No applications are taken until " + entry.until() + ".",
                                        "至 " + entry.until() + " 不予受理其出口许可申请。"),
                                "DE-09",
                                "ECL 39",
                                Text.of("Apply again afterwards.", "请在期满后再申请。"),
                                entry.until(),
                                entry.id());
                    default -> null;
                };
        return Optional.ofNullable(bar)
                .filter(found -> found.until() == null || !today.isAfter(found.until()))
                .filter(found -> type.isOpenToFewer() || !entry.kind().disqualifies());
    }

    private static ConductBar closing(ConductEntry entry, LocalDate until, String en, String zh) {
        return new ConductBar(true, Text.of(en, zh), "LI-06", "DUR 20", SINGLE, until, entry.id());
    }

    /** The latest check of the compliance system decides. */
    private static Optional<ConductBar> compliance(List<ConductEntry> counting) {
        Optional<ConductEntry> latest = counting.stream()
                .filter(entry -> COMPLIANCE.contains(entry.kind()))
                .max(Comparator.comparing(ConductEntry::happenedOn));
        if (latest.isEmpty()) {
            return Optional.of(
                    toWeigh("No check of the internal compliance system is on record.", "尚无内部合规制度运行情况的检查记录。"));
        }
        return latest.filter(entry -> entry.kind() == ConductKind.COMPLIANCE_SYSTEM_FAILS)
                .map(entry -> new ConductBar(
                        true,
                        Text.of(
                                "The internal compliance system did not work well when it was checked on "
                                        + entry.happenedOn() + ".",
                                "内部合规制度在 " + entry.happenedOn() + " 的检查中运行情况不佳。"),
                        "LI-04",
                        "DUR 16; ECL 14",
                        SINGLE,
                        null,
                        entry.id()));
    }

    private static Optional<ConductBar> exportRecord(List<ConductEntry> counting) {
        boolean exported = counting.stream().anyMatch(entry -> entry.kind() == ConductKind.EXPORT_RECORD);
        return exported
                ? Optional.empty()
                : Optional.of(toWeigh("No export of such items is on record.", "尚无相关两用物项的出口记录。"));
    }

    private static ConductBar toWeigh(String en, String zh) {
        return new ConductBar(false, Text.of(en, zh), "LI-04", "DUR 16; ECL 14", SHOW_IT, null, null);
    }
}
