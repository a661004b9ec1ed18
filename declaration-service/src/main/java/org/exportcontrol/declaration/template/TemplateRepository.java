package org.exportcontrol.declaration.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds templates of an organization. */
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<FormTemplate, UUID> {

    Optional<FormTemplate> of(String organization, UUID id) {
        return find("organization = ?1 and id = ?2", organization, id).firstResultOptional();
    }

    boolean hasName(String organization, String name) {
        return count("organization = ?1 and name = ?2", organization, name) > 0;
    }

    /** Newest first. */
    List<FormTemplate> page(String organization, UUID after, int most) {
        String where = "organization = ?1" + (after == null ? "" : " and id < ?2");
        Object[] values = after == null ? new Object[] {organization} : new Object[] {organization, after};
        return find(where, Sort.descending("id"), values)
                .page(Page.ofSize(most))
                .list();
    }
}
