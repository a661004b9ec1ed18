package org.exportcontrol.common.persistence;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * Refuses to start on a database that would lose or not find Chinese text: it must be UTF8, and its character type must
 * not be C or POSIX, under which pg_trgm finds no Chinese.
 */
@ApplicationScoped
public class DatabaseCheck {

    private static final Set<String> ASCII_ONLY = Set.of("C", "POSIX");

    private final EntityManager database;

    DatabaseCheck(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void onStart(@Observes @Priority(1) StartupEvent started) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select pg_encoding_to_char(encoding) as encoding, datctype as ctype from pg_database"
                                + " where datname = current_database()",
                        Tuple.class)
                .getSingleResult();
        String encoding = row.get("encoding", String.class);
        String ctype = row.get("ctype", String.class);
        if (!"UTF8".equals(encoding) || ASCII_ONLY.contains(ctype)) {
            throw new IllegalStateException("The database has encoding " + encoding + " and LC_CTYPE " + ctype
                    + "; it must be created with ENCODING 'UTF8' and LC_CTYPE 'C.UTF-8'.");
        }
    }
}
