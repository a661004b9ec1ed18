package org.exportcontrol.controllist.record;

import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.controllist.screening.Finding;
import org.exportcontrol.controllist.screening.LineFinding;

/**
 * A line of goods that two lists find differently.
 *
 * @param name as the goods were called, null where they were not
 * @param day for which they find it so
 */
public record LineDifference(int line, String name, LocalDate day, Found before, Found after) {

    /**
     * What one of them finds.
     *
     * @param codes that a remark may bear
     */
    public record Found(Finding finding, List<String> codes) {

        static Found of(LineFinding line) {
            return new Found(line.finding(), line.acceptedCodes());
        }
    }
}
