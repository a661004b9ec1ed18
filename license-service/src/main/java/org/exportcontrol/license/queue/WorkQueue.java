package org.exportcontrol.license.queue;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.exportcontrol.common.time.BusinessZone;

/** Everything that waits for somebody, the most urgent first. Due dates are computed, so they are sorted in memory. */
@ApplicationScoped
class WorkQueue {

    private static final Comparator<WorkItem> MOST_URGENT_FIRST = Comparator.comparing((WorkItem item) ->
                    item.due() == null ? LocalDate.MAX : item.due().on())
            .thenComparing(WorkItem::since)
            .thenComparing(WorkItem::id);

    private final List<WorkSource> sources;
    private final InstantSource clock;

    WorkQueue(@All List<WorkSource> sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Transactional
    List<WorkItem> of(WorkFilter filter) {
        LocalDate today = BusinessZone.today(clock);
        return sources.stream()
                .flatMap(source -> source.open(today).stream())
                .filter(filter)
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }
}
