package org.exportcontrol.declaration.file;

import java.time.LocalDate;
import org.exportcontrol.common.problem.Text;

/** The grounds on which goods are held because of the country they go to. */
public final class DestinationGround {

    /** An outright ban (ECL 10): it beats any license. */
    public static final String BAN = "CL-12";

    /** A graded destination (ECL 8): its measures are judged case by case. */
    public static final String GRADE = "CL-13";

    private DestinationGround() {}

    /**
     * Export to the country is forbidden.
     *
     * @param country ISO 3166 alpha-3
     * @param from first day of the ban, null when not known
     * @param to last day of the ban, null while it is open
     */
    public static HoldGround forbidden(String country, LocalDate from, LocalDate to) {
        return new HoldGround(
                BAN,
                "ECL 10; DUR 13",
                Text.of(
                        "Export of these goods to " + country + " is forbidden" + periodEn(from, to)
                                + ". A ban beats a license.",
                        "禁止向 " + country + " 出口此类货物" + periodZh(from, to) + "。禁令优先于许可证。"));
    }

    /** Whether goods may go to the country must be judged; the parameters as above. */
    public static HoldGround question(String country, LocalDate from, LocalDate to) {
        return new HoldGround(
                GRADE,
                "ECL 8; DUR 10",
                Text.of(
                        "A measure on exports to " + country + " may reach these goods" + periodEn(from, to)
                                + ". An officer must judge.",
                        "对 " + country + " 出口的管控措施可能适用于此类货物" + periodZh(from, to) + "，须由关员判断。"));
    }

    private static String periodEn(LocalDate from, LocalDate to) {
        return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }

    private static String periodZh(LocalDate from, LocalDate to) {
        return from == null && to == null
                ? ""
                : "（" + (from == null ? "" : "自 " + from) + (to == null ? "" : "至 " + to) + "）";
    }
}
