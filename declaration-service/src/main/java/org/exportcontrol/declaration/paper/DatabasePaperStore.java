package org.exportcontrol.declaration.paper;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Papers in the service's own database, in the transaction of their upload. */
@ApplicationScoped
@DefaultBean
@Transactional(Transactional.TxType.MANDATORY)
class DatabasePaperStore implements PaperStore {

    private final EntityManager database;

    DatabasePaperStore(EntityManager database) {
        this.database = database;
    }

    @Override
    public void keep(UUID paper, String sha256, byte[] content) {
        database.createNativeQuery(
                        "insert into paper_content (paper_id, sha256, content) values (:paper, :sha256, :content)")
                .setParameter("paper", paper)
                .setParameter("sha256", sha256)
                .setParameter("content", content)
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked") // a native query is untyped; its one column is named in it
    public Optional<byte[]> content(UUID paper) {
        List<Tuple> rows = database.createNativeQuery(
                        "select content from paper_content where paper_id = :paper", Tuple.class)
                .setParameter("paper", paper)
                .getResultList();
        return rows.stream().map(row -> row.get("content", byte[].class)).findFirst();
    }
}
