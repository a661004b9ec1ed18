package org.exportcontrol.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest events in memory, read once per replica however many readers follow them. Readers who are further behind
 * read the {@link EventFeed} until they have caught up.
 */
@ApplicationScoped
public class EventTail {

    private static final int KEPT = 2_000;
    private static final int BATCH = 500;

    private final EventFeed feed;
    private volatile Stretch latest;

    EventTail(EventFeed feed) {
        this.feed = feed;
    }

    /** The events after {@code start}, without gaps. */
    private record Stretch(long start, List<AddressedEvent> events) {

        long end() {
            return start + events.size();
        }

        AddressedEvent last() {
            return events.get(events.size() - 1);
        }

        Stretch with(List<AddressedEvent> more) {
            if (more.isEmpty()) {
                return this;
            }
            List<AddressedEvent> all = new ArrayList<>(events);
            all.addAll(more);
            int tooMany = Math.max(0, all.size() - KEPT);
            return new Stretch(start + tooMany, List.copyOf(all.subList(tooMany, all.size())));
        }
    }

    /** Reads what was numbered since the last call. Blocks; where the feed was restored, begins anew at its end. */
    public synchronized void refresh() {
        Stretch known = latest;
        if (known == null) {
            known = new Stretch(feed.end(), List.of());
        }
        List<AddressedEvent> more;
        do {
            more = feed.addressed(known.events.isEmpty() ? known.start : known.end() - 1, BATCH + 1);
            if (!known.events.isEmpty()) {
                if (more.isEmpty()
                        || !more.get(0).event().id().equals(known.last().event().id())) {
                    known = new Stretch(feed.end(), List.of());
                    break;
                }
                more = more.subList(1, more.size());
            } else if (more.isEmpty() && feed.end() < known.start) {
                known = new Stretch(feed.end(), List.of());
            }
            known = known.with(more);
        } while (more.size() >= BATCH);
        latest = known;
    }

    /**
     * A stretch of the feed from memory. Never blocks.
     *
     * @param after cursor
     * @param limit most positions to scan
     * @param audiences see {@link Audience#of}; null for all
     * @return empty when the cursor lies outside what is kept
     */
    public Optional<EventPage> page(long after, int limit, Set<String> audiences) {
        Stretch known = latest;
        if (known == null || after < known.start || after > known.end()) {
            return Optional.empty();
        }
        int from = Math.toIntExact(after - known.start);
        int to = Math.min(known.events.size(), from + limit);
        List<Event> items = known.events.subList(from, to).stream()
                .filter(event -> event.isFor(audiences))
                .map(AddressedEvent::event)
                .toList();
        return Optional.of(new EventPage(items, known.start + to));
    }
}
