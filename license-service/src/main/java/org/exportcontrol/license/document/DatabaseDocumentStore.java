package org.exportcontrol.license.document;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exportcontrol.common.document.DocumentFormat;

/** Papers in the service's own database, in the transaction of the move they belong to. */
@ApplicationScoped
@DefaultBean
@Transactional(Transactional.TxType.MANDATORY)
class DatabaseDocumentStore implements DocumentStore {

    private final EntityManager database;

    DatabaseDocumentStore(EntityManager database) {
        this.database = database;
    }

    @Override
    public void keep(UUID application, StoredDocument document) {
        database.createNativeQuery("insert into document (application_id, sha256, media_type, content, uploaded_at,"
                        + " uploaded_by) values (:application, :sha256, :mediaType, :content, :at, :by)"
                        + " on conflict do nothing")
                .setParameter("application", application)
                .setParameter("sha256", document.sha256())
                .setParameter("mediaType", document.format().mediaType())
                .setParameter("content", document.content())
                .setParameter("at", document.uploadedAt())
                .setParameter("by", document.uploadedBy())
                .executeUpdate();
    }

    @Override
    public Optional<StoredDocument> find(UUID application, String sha256) {
        return rows(
                        "select sha256, media_type, content, uploaded_at, uploaded_by from document"
                                + " where application_id = :application and sha256 = :sha256",
                        Map.of("application", application, "sha256", sha256))
                .stream()
                .map(row -> new StoredDocument(
                        row.get("sha256", String.class),
                        format(row),
                        row.get("content", byte[].class),
                        row.get("uploaded_at", Instant.class),
                        row.get("uploaded_by", String.class)))
                .findFirst();
    }

    @Override
    public Map<String, DocumentEntry> entries(UUID application) {
        return rows(
                        "select sha256, media_type, octet_length(content) as size, uploaded_at from document"
                                + " where application_id = :application",
                        Map.of("application", application))
                .stream()
                .map(row -> new DocumentEntry(
                        row.get("sha256", String.class),
                        format(row),
                        row.get("size", Integer.class),
                        row.get("uploaded_at", Instant.class)))
                .collect(Collectors.toMap(DocumentEntry::sha256, Function.identity()));
    }

    @Override
    public void copy(UUID from, UUID to) {
        database.createNativeQuery("insert into document (application_id, sha256, media_type, content, uploaded_at,"
                        + " uploaded_by) select :to, sha256, media_type, content, uploaded_at, uploaded_by"
                        + " from document where application_id = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // native queries are untyped; the columns are named in the statement
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static DocumentFormat format(Tuple row) {
        return DocumentFormat.named(row.get("media_type", String.class)).orElseThrow();
    }
}
