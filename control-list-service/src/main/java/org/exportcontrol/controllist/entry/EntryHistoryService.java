package org.exportcontrol.controllist.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.controllist.app.QuestionTime;
import org.exportcontrol.controllist.edition.Edition;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.edition.HistoryRepository;
import org.exportcontrol.controllist.edition.ListSnapshot;
import org.exportcontrol.controllist.entry.EntryHistoryResponse.StateStretch;
import org.exportcontrol.controllist.entry.EntryHistoryResponse.VersionResponse;
import org.exportcontrol.controllist.entry.EntryResponse.SuspensionResponse;
import org.exportcontrol.controllist.timeline.ContentDifference;
import org.exportcontrol.controllist.timeline.EntryContent;
import org.exportcontrol.controllist.timeline.EntryTimeline;
import org.exportcontrol.controllist.timeline.EntryVersion;

/** Tells one entry through time. */
@ApplicationScoped
public class EntryHistoryService {

    private final EntryService entries;
    private final Editions editions;
    private final HistoryRepository histories;

    EntryHistoryService(EntryService entries, Editions editions, HistoryRepository histories) {
        this.entries = entries;
        this.editions = editions;
        this.histories = histories;
    }

    /**
     * What the entry said and was, as known at an instant.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code ENTRY_NOT_FOUND}, {@code ENTRY_AMBIGUOUS}
     */
    @Transactional
    public EntryHistoryResponse history(ListSnapshot snapshot, QuestionTime time, String code, String announcement) {
        EntryTimeline entry =
                entries.one(snapshot, time.asOf(), code, announcement).timeline();
        return new EntryHistoryResponse(
                snapshot.edition(),
                time.knownAt(),
                entry.key().code(),
                entry.versions().get(0).content().printedCode(),
                entry.key().announcement(),
                entry.publishedOn(),
                states(entry),
                versions(entry),
                entry.suspensions().stream().map(SuspensionResponse::from).toList(),
                recorded(entry, snapshot.edition()));
    }

    private static List<StateStretch> states(EntryTimeline entry) {
        TreeSet<LocalDate> breaks = new TreeSet<>();
        entry.addBreaks(breaks);
        List<LocalDate> days = List.copyOf(breaks.tailSet(entry.publishedOn()));
        List<StateStretch> states = new ArrayList<>();
        for (LocalDate day : days) {
            StateStretch last = states.isEmpty() ? null : states.get(states.size() - 1);
            StateStretch here = new StateStretch(day, null, entry.state(day), entry.inDoubt(day));
            if (last == null) {
                states.add(here);
            } else if (last.state() != here.state() || last.inDoubt() != here.inDoubt()) {
                states.set(states.size() - 1, new StateStretch(last.from(), day, last.state(), last.inDoubt()));
                states.add(here);
            }
        }
        return states;
    }

    private static List<VersionResponse> versions(EntryTimeline entry) {
        List<VersionResponse> versions = new ArrayList<>();
        EntryContent before = null;
        for (EntryVersion version : entry.versions()) {
            EntryContent content = version.content();
            versions.add(new VersionResponse(
                    version.from(),
                    version.to(),
                    version.announcedBy(),
                    content.nameZh(),
                    content.nameEn(),
                    content.commodityCodes(),
                    content.tariffItems(),
                    before == null ? List.of() : ContentDifference.between(before, content)));
            before = content;
        }
        return versions;
    }

    private List<Edition> recorded(EntryTimeline entry, Edition newest) {
        Set<Instant> instants = histories.recordedFor(entry.key());
        return editions.all().stream()
                .filter(edition -> edition.number() <= newest.number() && instants.contains(edition.recordedAt()))
                .toList();
    }
}
