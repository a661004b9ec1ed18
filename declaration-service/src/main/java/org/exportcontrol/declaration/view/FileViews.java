package org.exportcontrol.declaration.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.file.DeclarationFiles;

/**
 * Notes which officials saw a file: one row a person and day, with the first and the last time and the version seen
 * last. One statement, and no entry in the audit chain; an exporter's look at its own file is not noted.
 */
@ApplicationScoped
public class FileViews {

    private final EntityManager database;
    private final DeclarationFiles files;
    private final Caller caller;
    private final InstantSource clock;

    FileViews(EntityManager database, DeclarationFiles files, Caller caller, InstantSource clock) {
        this.database = database;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes that the caller was shown that version. */
    @Transactional
    public void note(UUID declaration, long version) {
        if (!caller.is(Roles.CUSTOMS) && !caller.is(Roles.MOFCOM)) {
            return;
        }
        database.createNativeQuery("insert into file_view (declaration_id, subject, day, role, first_at, last_at,"
                        + " version_seen) values (:declaration, :subject, :day, :role, :at, :at, :version)"
                        + " on conflict (declaration_id, day, subject) do update set"
                        + " last_at = greatest(file_view.last_at, excluded.last_at),"
                        + " version_seen = greatest(file_view.version_seen, excluded.version_seen)")
                .setParameter("declaration", declaration)
                .setParameter("subject", caller.subject())
                .setParameter("day", BusinessZone.today(clock))
                .setParameter("role", caller.role())
                .setParameter("at", clock.instant())
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Who saw the file, the latest day first. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query is untyped; each row is a tuple
    List<ViewResponse> of(UUID declaration) {
        files.read(declaration);
        List<Tuple> rows = database.createNativeQuery(
                        "select subject, day, role, first_at, last_at, version_seen from file_view"
                                + " where declaration_id = :declaration order by day desc, last_at desc, subject",
                        Tuple.class)
                .setParameter("declaration", declaration)
                .getResultList();
        return rows.stream()
                .map(row -> new ViewResponse(
                        row.get("subject", String.class),
                        row.get("role", String.class),
                        day(row.get("day")),
                        row.get("first_at", Instant.class),
                        row.get("last_at", Instant.class),
                        row.get("version_seen", Long.class)))
                .toList();
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
