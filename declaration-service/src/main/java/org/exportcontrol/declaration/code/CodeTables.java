package org.exportcontrol.declaration.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The code tables in use. What was imported goes before what is shipped; a replica sees an import with its next call. */
@ApplicationScoped
public class CodeTables {

    private final CodeTableRepository tables;
    private volatile Known known = new Known(Map.of(), CodeBook.shipped());

    CodeTables(CodeTableRepository tables) {
        this.tables = tables;
    }

    /** The book that was made of these editions. */
    private record Known(Map<CodeTableName, UUID> editions, CodeBook book) {}

    /** Asks the database which editions count, and reads them when they are new. */
    @Transactional
    public CodeBook book() {
        Map<CodeTableName, UUID> present = tables.present();
        Known now = known;
        if (!now.editions().equals(present)) {
            CodeBook book =
                    CodeBook.with(present.values().stream().map(tables::read).toList());
            now = new Known(present, book);
            known = now;
        }
        return now.book();
    }
}
