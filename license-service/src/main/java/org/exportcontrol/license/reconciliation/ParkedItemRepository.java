package org.exportcontrol.license.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.license.organization.FileQuery;

@ApplicationScoped
class ParkedItemRepository implements PanacheRepositoryBase<ParkedItem, UUID> {

    private static final List<ParkedState> OPEN = List.of(ParkedState.OPEN, ParkedState.CLOSING);

    List<ParkedItem> open() {
        return list("state in ?1", OPEN);
    }

    int countOpen() {
        return (int) count("state in ?1", OPEN);
    }

    /** The newest item of each line, in any state but RESOLVED. */
    Map<LineKey, ParkedItem> newest() {
        return find("state <> ?1 order by id", ParkedState.RESOLVED).stream()
                .collect(Collectors.toMap(ParkedItem::key, Function.identity(), (older, newer) -> newer));
    }

    /** Newest first; in any state, of any license, when those are null. */
    List<ParkedItem> page(ParkedState state, String license, UUID after, int limit) {
        FileQuery query = new FileQuery(after)
                .and("state = :state", "state", state)
                .and("licenseNumber = :license", "license", license);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
