package org.exportcontrol.controllist.screening;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * Reminds that goods outside the list may need a license all the same.
 *
 * @param rule id of the rule
 * @param source law and article
 */
public record CatchAll(Text hint, String rule, String source) {

    private static final CatchAll HINT = new CatchAll(
            Text.of(
                    "Unlisted goods need a license too when the exporter knows, should know or was told by MOFCOM of a risk"
                            + " to national security, of use for weapons of mass destruction or their delivery, or of"
                            + " terrorism.",
                    "未列入清单的货物，出口经营者知道或者应当知道，或者得到商务部通知，存在危害国家安全、被用于大规模杀伤性武器及其运载工具、恐怖主义风险的，同样须申请许可。"),
            "CL-14",
            "ECL 12; DUR 14");

    /** The reminder, null where every line is found controlled or open. */
    static CatchAll hint(List<LineFinding> findings) {
        return findings.stream().anyMatch(line -> line.finding() == Finding.NOT_CONTROLLED) ? HINT : null;
    }
}
