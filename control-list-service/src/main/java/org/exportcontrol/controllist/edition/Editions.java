package org.exportcontrol.controllist.edition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.controllist.app.ListConfig;
import org.jboss.logging.Logger;

/**
 * The list in memory. The newest edition is always there; earlier ones are built when somebody asks what was known then.
 * Each replica looks for a newer edition by itself.
 */
@ApplicationScoped
public class Editions {

    private static final Logger LOG = Logger.getLogger(Editions.class);

    private final SnapshotBuilder builder;
    private final InstantSource clock;
    private final LoadingCache<Edition, ListSnapshot> earlier;

    private volatile RecordedEditions recorded;
    private volatile boolean unreachable;

    Editions(SnapshotBuilder builder, InstantSource clock, ListConfig config, MeterRegistry meters) {
        this.builder = builder;
        this.clock = clock;
        this.earlier = Caffeine.newBuilder().maximumSize(config.editionsKept()).build(builder::of);
        Gauge.builder("control.list.edition", this, Editions::numberInMemory)
                .description("Number of the edition that this replica answers from")
                .register(meters);
    }

    /** Looks for a newer edition. Without the database the edition in memory goes on answering. */
    @Scheduled(
            identity = "edition-check",
            every = "${control-list.edition-check:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void check() {
        try {
            refresh();
            unreachable = false;
        } catch (RuntimeException e) {
            if (!unreachable) {
                LOG.warn("The database cannot be asked for a newer edition; the one in memory goes on", e);
            }
            unreachable = true;
        }
    }

    /** Takes over the newest edition, if it is not the one in memory. */
    public synchronized void refresh() {
        RecordedEditions present = recorded;
        int newest = builder.newestNumber();
        if (newest == 0 || (present != null && present.newest().edition().number() == newest)) {
            return;
        }
        List<Edition> editions = builder.editions();
        Edition edition = editions.get(editions.size() - 1);
        recorded = new RecordedEditions(editions, builder.of(edition), earlier::get, clock);
        LOG.infof("Edition %d of the list is in memory (announcement %s)", edition.number(), edition.announcement());
    }

    private int numberInMemory() {
        RecordedEditions present = recorded;
        return present == null ? 0 : present.newest().edition().number();
    }

    /** What is recorded now: whoever asks more than once for one answer asks this. */
    public RecordedEditions now() {
        RecordedEditions present = recorded;
        if (present == null) {
            throw new IllegalStateException("No edition of the list is in memory");
        }
        return present;
    }

    /** The list as it is known now. */
    public ListSnapshot newest() {
        return now().newest();
    }

    /**
     * The list as it was known here at an instant, see {@link RecordedEditions#knownAt}.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public ListSnapshot knownAt(Instant instant) {
        return now().knownAt(instant);
    }

    /** Every edition recorded, oldest first. */
    public List<Edition> all() {
        return now().all();
    }

    /** The list as an edition knows it, nothing where there is no such edition. */
    public Optional<ListSnapshot> numbered(int number) {
        RecordedEditions present = now();
        return present.edition(number).map(present::of);
    }
}
