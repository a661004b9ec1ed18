package org.exportcontrol.declaration.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Keeps imported editions of code tables; each is kept for ever, the newest one counts. */
@ApplicationScoped
class CodeTableRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    CodeTableRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The edition that counts of each table that was ever imported. */
    @SuppressWarnings("unchecked") // a native query is untyped; the tuple's columns are the ones named here
    Map<CodeTableName, UUID> present() {
        List<Tuple> rows = database.createNativeQuery("select name, present from code_table", Tuple.class)
                .getResultList();
        Map<CodeTableName, UUID> present = new EnumMap<>(CodeTableName.class);
        rows.forEach(row -> CodeTableName.ofPath(row.get("name", String.class))
                .ifPresent(name -> present.put(name, row.get("present", UUID.class))));
        return present;
    }

    /**
     * Locks a table for an import, and says which edition it is at.
     *
     * @return 0 when none was imported yet
     */
    long lock(CodeTableName name) {
        database.createNativeQuery("insert into code_table (name, edition) values (:name, 0) on conflict do nothing")
                .setParameter("name", name.path())
                .executeUpdate();
        Object edition = database.createNativeQuery("select edition from code_table where name = :name for update")
                .setParameter("name", name.path())
                .getSingleResult();
        return ((Number) edition).longValue();
    }

    void add(CodeTable table, Instant now) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        database.createNativeQuery("insert into code_table_edition (id, name, edition, source, complete, recorded_at)"
                        + " values (:id, :name, :edition, :source, :complete, :at)")
                .setParameter("id", id)
                .setParameter("name", table.name().path())
                .setParameter("edition", table.edition())
                .setParameter("source", table.source())
                .setParameter("complete", table.complete())
                .setParameter("at", now)
                .executeUpdate();
        database.createNativeQuery("insert into code_table_row (edition_id, place, code, zh, en, valid_from, valid_to,"
                        + " meaning) select :id, row.place, row.value ->> 'code', row.value ->> 'zh',"
                        + " row.value ->> 'en', cast(row.value ->> 'from' as date), cast(row.value ->> 'to' as date),"
                        + " row.value ->> 'meaning' from jsonb_array_elements(cast(:rows as jsonb))"
                        + " with ordinality as row (value, place)")
                .setParameter("id", id)
                .setParameter("rows", write(table.rows()))
                .executeUpdate();
        database.createNativeQuery("update code_table set edition = :edition, present = :id where name = :name")
                .setParameter("edition", table.edition())
                .setParameter("id", id)
                .setParameter("name", table.name().path())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query is untyped; the tuple's columns are the ones named here
    CodeTable read(UUID id) {
        Tuple edition = (Tuple) database.createNativeQuery(
                        "select name, edition, source, complete from code_table_edition where id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        List<Tuple> rows = database.createNativeQuery(
                        "select code, zh, en, valid_from, valid_to, meaning from code_table_row where edition_id = :id"
                                + " order by place",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return new CodeTable(
                CodeTableName.ofPath(edition.get("name", String.class)).orElseThrow(),
                edition.get("edition", Number.class).longValue(),
                edition.get("source", String.class),
                edition.get("complete", Boolean.class),
                rows.stream().map(CodeTableRepository::row).toList());
    }

    private static CodeRow row(Tuple row) {
        return new CodeRow(
                row.get("code", String.class),
                row.get("zh", String.class),
                row.get("en", String.class),
                day(row.get("valid_from")),
                day(row.get("valid_to")),
                row.get("meaning", String.class));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private String write(List<CodeRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
