package org.exportcontrol.controllist.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.controllist.app.ControlListProblem;

/** Drafts of announcements. */
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    private static final Sort NEWEST_FIRST = Sort.descending("id");

    /** @throws org.exportcontrol.common.problem.ProblemException {@code DRAFT_NOT_FOUND} */
    Draft existing(UUID id) {
        return existing(id, LockModeType.NONE);
    }

    /** Like {@link #existing(UUID)}, the row locked: for a move. */
    Draft locked(UUID id) {
        return existing(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Draft existing(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).orElseThrow(() -> Problem.of(ControlListProblem.DRAFT_NOT_FOUND)
                .detail("There is no draft " + id + ".", "没有草案 " + id + "。")
                .exception());
    }

    /** Newest first; in any state when that is null. */
    List<Draft> page(DraftState state, UUID after, int limit) {
        Map<String, Object> wanted = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (state != null) {
            conditions.add("state = :state");
            wanted.put("state", state);
        }
        if (after != null) {
            conditions.add("id < :after");
            wanted.put("after", after);
        }
        String where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return find(where, NEWEST_FIRST, wanted).page(Page.ofSize(limit)).list();
    }
}
