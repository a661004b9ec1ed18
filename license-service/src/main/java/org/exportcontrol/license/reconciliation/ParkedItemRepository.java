package org.exportcontrol.license.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The newest item of that very line, in any state. */
    Optional<ParkedItem> newestOf(Difference difference) {
        return find(
                        "declarationId = ?1 and goodsLine = ?2 and licenseNumber = ?3 and licenseLine = ?4"
                                + " order by id desc",
                        difference.declarationId(),
                        difference.goodsLine(),
                        difference.licenseNumber(),
                        difference.licenseLine())
                .firstResultOptional();
    }

    /** Newest first; in any state when that is null. */
    List<ParkedItem> page(ParkedState state, UUID after, int limit) {
        FileQuery query = new FileQuery(after).and("state = :state", "state", state);
        return find(query.text(), query.parameters()).page(Page.ofSize(limit)).list();
    }
}
