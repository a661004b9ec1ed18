package org.exportcontrol.declaration.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.file.Side;

/** The papers of declarations, for the features whose moves hand them in. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Papers {

    private final EntityManager database;
    private final InstantSource clock;

    Papers(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Hands in papers that a side has uploaded: from now on others see them.
     *
     * @param named digests in the order of the request, null where a paper is handed in outside the suite
     * @param pointer JSON pointer of the place of each, with {@code %d} for its index
     * @throws org.exportcontrol.common.problem.ProblemException {@code PAPER_INVALID} naming each one that is not there
     */
    public void handIn(UUID declaration, Side side, List<String> named, String pointer, Disclosure to) {
        Map<String, Paper> uploaded = of(declaration).stream()
                .filter(paper -> paper.side() == side)
                .collect(Collectors.toMap(Paper::sha256, Function.identity()));
        List<Violation> missing = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            String digest = named.get(place);
            if (digest != null && !uploaded.containsKey(digest)) {
                missing.add(Violation.of(
                        pointer.formatted(place),
                        Text.of("No paper with this digest was uploaded by your side.", "贵方没有上传过此摘要的材料。")));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.of(DeclarationProblem.PAPER_INVALID)
                    .detail("Papers are named that were not uploaded.", "所列材料尚未上传。")
                    .violations(missing)
                    .remedy(
                            "Upload them first (PUT …/papers/{sha256}), or leave the digest out for a paper handed in"
                                    + " otherwise.",
                            "请先上传（PUT …/papers/{sha256}）；以其他方式提交的，请勿填写摘要。")
                    .exception();
        }
        named.stream().filter(uploaded::containsKey).forEach(digest -> uploaded.get(digest)
                .show(to, clock.instant()));
    }

    /** Lets others see papers that were handed in before. */
    public void show(UUID declaration, Side side, Collection<String> digests, Disclosure to) {
        of(declaration).stream()
                .filter(paper -> paper.side() == side && digests.contains(paper.sha256()))
                .forEach(paper -> paper.show(to, clock.instant()));
    }

    /** The papers of a declaration, oldest first. */
    public List<Paper> of(UUID declaration) {
        return database.createQuery("from Paper where declarationId = :declaration order by id", Paper.class)
                .setParameter("declaration", declaration)
                .getResultList();
    }

    Optional<Paper> of(UUID declaration, Side side, String sha256) {
        return of(declaration).stream()
                .filter(paper -> paper.side() == side && paper.sha256().equals(sha256))
                .findFirst();
    }

    void add(Paper paper) {
        database.persist(paper);
        database.flush(); // the bytes refer to its row
    }
}
