package org.exportcontrol.controllist.record;

import java.util.List;
import java.util.UUID;

/**
 * What two lists find differently in kept screenings.
 *
 * @param complete whether all of them were looked at; if not, the newest
 */
public record KeptComparison(boolean complete, Count count, List<Differing> differing) {

    /**
     * How many findings differ.
     *
     * @param records looked at
     * @param lines in them
     * @param asAsked lines that are found otherwise on the date they were asked for
     * @param onEffect lines that are found otherwise on one of the days on which the lists differ
     */
    public record Count(int records, int lines, int asAsked, int onEffect) {

        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(HeldAgainst record) {
            return new Count(
                    records + 1,
                    lines + record.lines(),
                    asAsked + record.asAsked().size(),
                    onEffect + record.onEffect().size());
        }
    }

    KeptComparison with(List<Differing> found) {
        return new KeptComparison(complete, count, List.copyOf(found));
    }

    /** A record whose goods the lists find differently: each line once, on the first day asked. */
    public record Differing(UUID id, String reference, List<LineDifference> lines) {}
}
