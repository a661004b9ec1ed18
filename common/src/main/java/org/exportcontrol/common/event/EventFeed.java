package org.exportcontrol.common.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;

/** Reads numbered events. The feed can be replayed for ever. */
@ApplicationScoped
public class EventFeed {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private static final String COLUMNS = "select position, id, type, subject_type, subject_id, subject_version,"
            + " recorded_at, cast(data as text) as data, audience from event";

    private final EntityManager database;
    private final ObjectMapper json;

    EventFeed(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param after cursor: the position after which to read, 0 from the start
     * @param limit most positions to scan
     * @param audiences see {@link Audience#of}; null for all
     * @throws org.exportcontrol.common.problem.ProblemException {@code CURSOR_BEYOND_END} when the feed ends before the
     *     cursor, as after a restore of the database: the reader then reconciles and starts again
     */
    @Transactional
    public EventPage page(long after, int limit, Set<String> audiences) {
        long end = requireReached(after);
        long next = Math.min(end, after + limit);
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> tuples = database.createNativeQuery(
                        COLUMNS + " where position > :after and position <= :next"
                                + " and (:all or audience && cast(:audiences as text[])) order by position",
                        Tuple.class)
                .setParameter("after", after)
                .setParameter("next", next)
                .setParameter("all", audiences == null)
                .setParameter("audiences", audiences == null ? new String[0] : audiences.toArray(String[]::new))
                .getResultList();
        return new EventPage(tuples.stream().map(this::event).toList(), next);
    }

    /**
     * @return the position of the last numbered event
     * @throws org.exportcontrol.common.problem.ProblemException {@code CURSOR_BEYOND_END} when the feed ends before the
     *     cursor
     */
    @Transactional
    public long requireReached(long after) {
        long end = end();
        if (after > end) {
            throw Problem.of(CommonProblem.CURSOR_BEYOND_END)
                    .detail(
                            "The feed ends at " + end + ", before your cursor " + after + ": feed restored.",
                            "事件流止于 " + end + "，早于您的游标 " + after + "：事件流已被恢复。")
                    .remedy(
                            "Reconcile with the files themselves, then read on from " + end + ".",
                            "请先与业务文件核对，然后从 " + end + " 继续读取。")
                    .exception();
        }
        return end;
    }

    /** Events with those who may see them, for a reader that serves several others. */
    @Transactional
    List<AddressedEvent> addressed(long after, int limit) {
        @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
        List<Tuple> tuples = database.createNativeQuery(
                        COLUMNS + " where position > :after order by position limit :limit", Tuple.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return tuples.stream()
                .map(row -> new AddressedEvent(event(row), Set.of(row.get("audience", String[].class))))
                .toList();
    }

    /** The position of the last numbered event, 0 before the first. */
    @Transactional
    public long end() {
        Object position = database.createNativeQuery("select position from event_feed_head")
                .getSingleResult();
        return ((Number) position).longValue();
    }

    private Event event(Tuple row) {
        return new Event(
                row.get("position", Long.class),
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("subject_type", String.class),
                row.get("subject_id", String.class),
                row.get("subject_version", Long.class),
                row.get("recorded_at", Instant.class),
                data(row.get("data", String.class)));
    }

    private Map<String, Object> data(String text) {
        try {
            return json.readValue(text, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON only", e);
        }
    }
}
