package org.exportcontrol.controllist.edition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;
import org.exportcontrol.controllist.app.ListConfig;
import org.jboss.logging.Logger;

/**
 * The list in memory. The newest edition is always there; earlier ones are built when somebody asks what was known then.
 * Each replica looks for a newer edition by itself.
 */
@ApplicationScoped
public class Editions {

    private static final Logger LOG = Logger.getLogger(Editions.class);

    private record Recorded(List<Edition> editions, ListSnapshot newest) {}

    private final SnapshotBuilder builder;
    private final InstantSource clock;
    private final LoadingCache<Edition, ListSnapshot> earlier;

    private volatile Recorded recorded;
    private volatile boolean unreachable;

    Editions(SnapshotBuilder builder, InstantSource clock, ListConfig config) {
        this.builder = builder;
        this.clock = clock;
        this.earlier = Caffeine.newBuilder().maximumSize(config.editionsKept()).build(builder::of);
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
        Recorded present = recorded;
        int newest = builder.newestNumber();
        if (newest == 0 || (present != null && present.newest().edition().number() == newest)) {
            return;
        }
        List<Edition> editions = builder.editions();
        Edition edition = editions.get(editions.size() - 1);
        recorded = new Recorded(editions, builder.of(edition));
        LOG.infof("Edition %d of the list is in memory (announcement %s)", edition.number(), edition.announcement());
    }

    /** The list as it is known now. */
    public ListSnapshot newest() {
        return recorded().newest();
    }

    /**
     * The list as it was known here at an instant: the last edition recorded by then.
     *
     * @param instant null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public ListSnapshot knownAt(Instant instant) {
        Recorded present = recorded();
        Edition known = known(present, instant);
        return known.equals(present.newest().edition()) ? present.newest() : earlier.get(known);
    }

    /**
     * The last edition recorded by an instant.
     *
     * @param instant null for now
     * @throws org.exportcontrol.common.problem.ProblemException {@code KNOWN_AT_BEFORE_RECORDS},
     *     {@code KNOWN_AT_IN_FUTURE}
     */
    public Edition editionKnownAt(Instant instant) {
        return known(recorded(), instant);
    }

    /** Every edition recorded, oldest first. */
    public List<Edition> all() {
        return recorded().editions();
    }

    /** The list as an edition knows it, nothing where there is no such edition. */
    public Optional<ListSnapshot> numbered(int number) {
        Recorded present = recorded();
        return present.editions().stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .map(edition -> edition.equals(present.newest().edition()) ? present.newest() : earlier.get(edition));
    }

    private Edition known(Recorded present, Instant instant) {
        if (instant == null) {
            return present.newest().edition();
        }
        if (instant.isAfter(clock.instant())) {
            throw Problem.of(ControlListProblem.KNOWN_AT_IN_FUTURE)
                    .detail("knownAt " + instant + " lies in the future.", "knownAt " + instant + " 晚于当前时间。")
                    .rule("CL-10", "CUL 24 to 26")
                    .remedy("Leave knownAt out to ask for what is known now.", "如需查询当前记录，请省略 knownAt。")
                    .exception();
        }
        Edition known = null;
        for (Edition edition : present.editions()) {
            if (!edition.recordedAt().isAfter(instant)) {
                known = edition;
            }
        }
        if (known == null) {
            Instant first = present.editions().get(0).recordedAt();
            throw Problem.of(ControlListProblem.KNOWN_AT_BEFORE_RECORDS)
                    .detail("Nothing was recorded here before " + first + ".", "在 " + first + " 之前此处没有任何记录。")
                    .rule("CL-10", "CUL 24 to 26")
                    .remedy(
                            "That does not mean that nothing was listed: ask with a later knownAt, or without it.",
                            "这并不表示当时没有列管物项：请使用较晚的 knownAt，或省略该参数。")
                    .exception();
        }
        return known;
    }

    private Recorded recorded() {
        Recorded present = recorded;
        if (present == null) {
            throw new IllegalStateException("No edition of the list is in memory");
        }
        return present;
    }
}
