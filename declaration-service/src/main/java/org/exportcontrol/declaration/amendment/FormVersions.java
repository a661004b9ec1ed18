package org.exportcontrol.declaration.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.lodging.Lodging;
import org.exportcontrol.declaration.lodging.LodgingRepository;

/**
 * The versions of a declaration's content. Most declarations are never amended: what was accepted is kept as version 1
 * when the first change takes its place, and until then the declaration itself is that version.
 */
@ApplicationScoped
class FormVersions implements PanacheRepositoryBase<FormVersion, FormVersion.Key> {

    private final DeclarationFiles files;
    private final LodgingRepository lodgings;
    private final ChangeRequests requests;

    FormVersions(DeclarationFiles files, LodgingRepository lodgings, ChangeRequests requests) {
        this.files = files;
        this.lodgings = lodgings;
        this.requests = requests;
    }

    /** Oldest first; empty before acceptance. */
    @Transactional
    List<VersionResponse> read(UUID id) {
        Declaration declaration = files.read(id);
        List<FormVersion> kept = of(id);
        if (kept.isEmpty()) {
            return declaration
                    .acceptedAt()
                    .map(at -> List.of(VersionResponse.from(accepted(declaration, at), null)))
                    .orElse(List.of());
        }
        return kept.stream()
                .map(version -> VersionResponse.from(
                        version,
                        version.changeId() == null
                                ? null
                                : requests.of(id, version.changeId()).orElseThrow()))
                .toList();
    }

    /** Keeps the changed content as the next version, and before the first change what was accepted. */
    void keep(Declaration declaration, Lodging change, Instant now) {
        List<FormVersion> kept = of(declaration.id());
        int last = kept.size();
        if (kept.isEmpty()) {
            persist(accepted(declaration, declaration.acceptedAt().orElseThrow()));
            last = 1;
        }
        persist(new FormVersion(
                declaration.id(),
                last + 1,
                change.changedForm().orElseThrow(),
                now,
                change.lodgedBy(),
                change.changeId()));
    }

    private FormVersion accepted(Declaration declaration, Instant at) {
        Actor by = lodgings.firstAccepted(declaration.id())
                .map(Lodging::lodgedBy)
                .orElseGet(() -> Actor.worker("lodging"));
        return new FormVersion(declaration.id(), 1, declaration.form(), at, by, null);
    }

    private List<FormVersion> of(UUID declaration) {
        return find("id.declaration = ?1", Sort.ascending("id.version"), declaration)
                .list();
    }
}
