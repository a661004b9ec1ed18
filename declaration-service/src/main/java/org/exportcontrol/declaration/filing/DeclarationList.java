package org.exportcontrol.declaration.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.DeclarationState;

/** Pages of declarations. */
@ApplicationScoped
public class DeclarationList {

    private final DeclarationFiles files;

    DeclarationList(DeclarationFiles files) {
        this.files = files;
    }

    /**
     * @param state null for all
     * @param after id of the last declaration of the page before; null for the first page
     */
    @Transactional
    public Slice<DeclarationSummary> page(DeclarationState state, int limit, UUID after) {
        return slice(files.list(state, after, limit + 1), limit);
    }

    /** Those with goods found under one of the codes. */
    @Transactional
    public Slice<DeclarationSummary> pageOfCodes(Set<String> codes, int limit, UUID after) {
        return slice(files.listOfCodes(codes, after, limit + 1), limit);
    }

    private static Slice<DeclarationSummary> slice(List<Declaration> found, int limit) {
        boolean more = found.size() > limit;
        List<DeclarationSummary> items =
                found.stream().limit(limit).map(DeclarationSummary::from).toList();
        return new Slice<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }
}
