package org.exportcontrol.controllist.ruling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/** Rulings, those the caller may see: an exporter its own and those on goods in general. */
@ApplicationScoped
class RulingRepository implements PanacheRepositoryBase<Ruling, UUID> {

    private static final String VISIBLE = "(?1 = true or organization is null or organization = ?2)";

    private final Caller caller;

    RulingRepository(Caller caller) {
        this.caller = caller;
    }

    Optional<Ruling> visible(UUID id) {
        return find(VISIBLE + " and id = ?3", all(), own(), id).firstResultOptional();
    }

    /** On goods described alike, the newest first. */
    List<Ruling> on(String fingerprint) {
        return find(VISIBLE + " and fingerprint = ?3 order by id desc", all(), own(), fingerprint)
                .list();
    }

    List<Ruling> page(UUID after, int limit) {
        return (after == null
                        ? find(VISIBLE + " order by id desc", all(), own())
                        : find(VISIBLE + " and id < ?3 order by id desc", all(), own(), after))
                .page(Page.ofSize(limit))
                .list();
    }

    private boolean all() {
        return !caller.is(Roles.EXPORTER) && caller.province().isEmpty();
    }

    private String own() {
        return caller.organization().orElse("");
    }
}
