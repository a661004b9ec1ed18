package org.exportcontrol.controllist.timeline;

import java.time.LocalDate;
import java.util.List;

/** What one announcement changes, in its order: new entries first. */
public record AnnouncedChanges(String announcement, LocalDate publishedOn, List<Change> changes) {

    public AnnouncedChanges {
        changes = List.copyOf(changes);
    }

    /** The changes as if each had been announced alone. */
    public List<AnnouncedChanges> eachByItself() {
        return changes.stream()
                .map(change -> new AnnouncedChanges(announcement, publishedOn, List.of(change)))
                .toList();
    }

    /** The part that is about the entries of another announcement. */
    public AnnouncedChanges about(String other) {
        return new AnnouncedChanges(
                announcement,
                publishedOn,
                changes.stream()
                        .filter(change -> change instanceof Change.OfListed listed
                                && listed.target().announcement().equals(other))
                        .toList());
    }
}
