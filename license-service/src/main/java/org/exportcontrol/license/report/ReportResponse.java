package org.exportcontrol.license.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.license.calendar.Waiting;
import org.exportcontrol.license.issued.LicenseGround;
import org.exportcontrol.license.issued.LicenseResponse;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.measure.MassUnit;

/**
 * A report on a license.
 *
 * @param rule that asks for it, from {@code source}
 * @param lines what is reported beside what the ledger showed when the report was filed
 * @param agrees whether they are the same on each line; null where nothing is compared
 * @param pausedLicense whether the license rests from this report on; false where it rested, or had ended, before
 * @param consequence what follows from it, in both languages
 * @param waiting how long it has been before the authority; null unless OPEN
 * @param decision null while there is none
 */
public record ReportResponse(
        UUID id,
        String licenseNumber,
        LicenseResponse.Holder holder,
        ReportKind kind,
        String rule,
        String source,
        ReportState state,
        LocalDate day,
        LocalDate until,
        String details,
        List<Circumstance> circumstances,
        UUID declarationId,
        List<Line> lines,
        Boolean agrees,
        UUID corrects,
        boolean pausedLicense,
        Text consequence,
        LocalDate filedOn,
        Waiting waiting,
        Decision decision,
        long version) {

    /**
     * Plain decimals.
     *
     * @param quantity as this report gives it, in {@code unit}; null for a line of the declaration that it leaves out
     * @param balanceUnit unit of what follows
     * @param reported all reports of the kind on the declaration together
     * @param used what the ledger showed for the declaration
     * @param difference reported less used: above 0 is more than was released
     */
    public record Line(
            int line,
            String name,
            String quantity,
            String unit,
            String balanceUnit,
            String reported,
            String used,
            String difference) {}

    /** Who decided what, and why; {@code decidedBy} is the name of that person, else the subject of its token. */
    public record Decision(
            ReportOutcome outcome, LicenseGround ground, String reason, String decidedBy, LocalDate decidedOn) {}

    static ReportResponse from(Report report, Waiting waiting) {
        return new ReportResponse(
                report.id(),
                report.license().number(),
                new LicenseResponse.Holder(
                        report.license().holderOrganization(), report.license().holderName()),
                report.kind(),
                report.kind().rule(),
                report.kind().source(),
                report.state(),
                report.firstDay(),
                report.lastDay(),
                report.details(),
                report.circumstances(),
                report.declarationId(),
                report.lines().stream().map(ReportResponse::line).toList(),
                report.kind().isOfGoods() ? agrees(report.lines()) : null,
                report.corrects(),
                report.hasPausedItsLicense(),
                report.kind().consequence(),
                report.filedOn(),
                waiting,
                report.decision(),
                report.version());
    }

    private static boolean agrees(List<ReportedLine> lines) {
        return lines.stream().allMatch(line -> line.reported().compareTo(line.used()) == 0);
    }

    private static Line line(ReportedLine line) {
        MassUnit unit = MassUnit.shownFor(line.lineUnit());
        return new Line(
                line.line(),
                line.name(),
                line.quantity(),
                line.unit(),
                unit.name(),
                Mass.plain(unit.shown(line.reported()).orElseThrow()),
                Mass.plain(unit.shown(line.used()).orElseThrow()),
                Mass.plain(unit.shown(line.reported().subtract(line.used())).orElseThrow()));
    }
}
