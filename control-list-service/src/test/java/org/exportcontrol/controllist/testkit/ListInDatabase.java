package org.exportcontrol.controllist.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.controllist.edition.Editions;

/** The list as tests leave it behind: with nothing published but what the program ships. */
public final class ListInDatabase {

    private ListInDatabase() {}

    public static void onlyShipped(Editions editions) {
        try (Connection owner = PostgresTestResource.asOwner("control_list");
                Statement sql = owner.createStatement()) {
            sql.execute("truncate screening_record, ruling");
            sql.execute("alter table draft disable trigger draft_final_tr");
            sql.execute("delete from draft");
            sql.execute("alter table draft enable trigger draft_final_tr");
            // Events stay, for the feed has no gaps; under another name, so that the announcement can be published
            // again.
            sql.execute("update event set subject_id = subject_id || ' ' || id where subject_type = 'announcement'"
                    + " and subject_id <> '2025-18'");
            sql.execute("delete from suspension");
            sql.execute("delete from entry where recorded_from > (select recorded_at from edition where number = 1)");
            sql.execute("update entry set recorded_to = null");
            sql.execute("delete from edition where number > 1");
            sql.execute("delete from announcement where id <> '2025-18'");
        } catch (SQLException e) {
            throw new IllegalStateException("The list cannot be put back", e);
        }
        editions.refresh();
    }
}
