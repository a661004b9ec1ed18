package org.exportcontrol.controllist.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.condition.Truth;
import org.exportcontrol.controllist.tariff.TariffHint;
import org.exportcontrol.controllist.timeline.EntryState;

/**
 * What was found on one line.
 *
 * @param generally whether NOT_CONTROLLED rests on deep processing, which is only generally outside the control (MA-09)
 * @param requirement null while the finding is open and the movement does not exempt
 * @param matches every finest entry in effect that matches, all of them to be recorded (MA-11)
 * @param acceptedCodes codes that a remark on the goods may bear: the matches, and entries whose printed sub-items are
 *     not known
 * @param listNotKnown the latter entries, of which only a person can say: the goods may be named below them, or it is not
 *     known here whether they are in effect
 * @param near entries that the goods would match but for a number; a remark must then give these parameters (CU-06)
 * @param remark the text that would be right in the remarks column (CU-05), null while the finding is open
 * @param nearest related entries that fail, closest first; only for NOT_CONTROLLED
 * @param missing what the caller left out and would have to say; only for NEEDS_REVIEW, and empty where the goods are
 *     fully described and only the list is not known
 * @param trace each related entry with each condition
 * @param tariffHint what may hide behind the line's commodity number, null when nothing is known
 */
public record LineFinding(
        int line,
        Finding finding,
        boolean generally,
        Requirement requirement,
        List<Match> matches,
        List<String> acceptedCodes,
        List<NotKnown> listNotKnown,
        List<Near> near,
        String remark,
        List<Nearest> nearest,
        List<Missing> missing,
        List<TraceRow> trace,
        TariffHint tariffHint) {

    /**
     * An entry that matches.
     *
     * @param printedCode the code that papers bear
     * @param fallback whether nobody has read the entry's name: form, element and printed parameters decided
     */
    public record Match(
            String code,
            String printedCode,
            String nameZh,
            String nameEn,
            EntryState state,
            String announcement,
            LocalDate effectiveFrom,
            boolean fallback) {}

    /**
     * A related entry that does not make the goods controlled.
     *
     * @param failed the conditions that failed
     */
    public record Nearest(
            String code,
            String nameZh,
            String nameEn,
            EntryState state,
            String announcement,
            LocalDate effectiveFrom,
            List<Text> failed) {}

    /** An entry that the goods would match but for a number (CU-06). */
    public record Near(
            String code, String announcement, String nameZh, String nameEn, List<NearParameter> parameters) {}

    /**
     * A number that the entry limits.
     *
     * @param given what the goods say, as a remark would give it
     * @param off how far off the nearer limit it is, as a share of the limit; null where the limit is kept
     */
    public record NearParameter(String name, Text limit, String given, Truth result, BigDecimal off) {}

    /**
     * An entry of which only a person can say whether it makes the goods controlled.
     *
     * @param what what is not known
     */
    public record NotKnown(String code, String announcement, EntryState state, Text what) {}

    /**
     * A datum that the caller left out or contradicted.
     *
     * @param pointer JSON pointer to where it would stand in the request
     */
    public record Missing(String pointer, Text what) {}

    /**
     * One condition asked.
     *
     * @param pointer JSON pointer to the goods or component it was asked of
     * @param candidate code of the entry, null for a condition on the line as a whole
     * @param given what the request says about it, alike in each language
     */
    public record TraceRow(
            String pointer, String candidate, Text condition, String given, Truth result, String rule, String source) {}
}
