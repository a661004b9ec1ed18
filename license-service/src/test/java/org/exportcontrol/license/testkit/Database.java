package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.common.testkit.PostgresTestResource;

/** What no call can bring about: time that has passed, hands that tamper. */
public final class Database {

    private Database() {}

    /** Changes one row, with the rights of the owner. */
    public static void execute(String sql) {
        try (Connection owner = PostgresTestResource.asOwner("license");
                Statement statement = owner.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
