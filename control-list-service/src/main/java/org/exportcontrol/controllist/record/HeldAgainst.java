package org.exportcontrol.controllist.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.record.LineDifference.Found;
import org.exportcontrol.controllist.screening.LineFinding;
import org.exportcontrol.controllist.screening.ScreeningRequest;
import org.exportcontrol.controllist.screening.ScreeningService;

/** One kept screening held against two lists, day by day. */
final class HeldAgainst {

    private final ScreeningRecord kept;
    private final ScreeningRequest request;
    private final ScreeningService screenings;
    private final List<LineDifference> asAsked;
    private final Map<Integer, LineDifference> onEffect = new TreeMap<>();

    HeldAgainst(ScreeningRecord kept, ScreeningRequest request, ScreeningService screenings, TwoLists lists) {
        this.kept = kept;
        this.request = request;
        this.screenings = screenings;
        this.asAsked = differences(lists.before(), lists.after(), kept.asOf());
    }

    /** Holds it against them on one more day. */
    void on(LocalDate day, TwoLists lists) {
        differences(lists.before(), lists.after(), day)
                .forEach(difference -> onEffect.putIfAbsent(difference.line(), difference));
    }

    private List<LineDifference> differences(ListSnapshot before, ListSnapshot after, LocalDate day) {
        List<LineFinding> ones = screenings.findings(request, before, day);
        List<LineFinding> others = screenings.findings(request, after, day);
        List<LineDifference> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            Found one = Found.of(ones.get(i));
            Found other = Found.of(others.get(i));
            if (!one.equals(other)) {
                String name = request.lines().get(i).name();
                differences.add(new LineDifference(ones.get(i).line(), name, day, one, other));
            }
        }
        return differences;
    }

    int lines() {
        return request.lines().size();
    }

    List<LineDifference> asAsked() {
        return asAsked;
    }

    List<LineDifference> onEffect() {
        return List.copyOf(onEffect.values());
    }

    boolean differs() {
        return !asAsked.isEmpty() || !onEffect.isEmpty();
    }

    KeptComparison.Differing differing() {
        Map<Integer, LineDifference> lines = new TreeMap<>(onEffect);
        asAsked.forEach(difference -> lines.put(difference.line(), difference));
        return new KeptComparison.Differing(kept.id(), kept.reference(), List.copyOf(lines.values()));
    }
}
