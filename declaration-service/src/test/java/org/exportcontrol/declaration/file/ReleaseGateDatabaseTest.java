package org.exportcontrol.declaration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate behind the code: with the running service's own rights, past its code. */
@QuarkusTest
class ReleaseGateDatabaseTest extends DeclarationScenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String NO_PRIVILEGE = "42501";

    @Test
    void directSqlCannotReleaseAHeldDeclaration() throws SQLException {
        Neighbors.finds(Neighbors.hinted(1));
        String id = accepted(Forms.magnets());
        assertEquals(CHECK_VIOLATION, refused(released(id)));
    }

    @Test
    void directSqlCannotReleaseAnUncoveredLine() throws SQLException {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = accepted(Forms.magnets());
        String hold = read(id).path("holds[0].id");
        asApp("update hold set closed_at = now(), end_code = 'CLEARED_ON_DOCUMENTS' where id = '" + hold + "'");
        assertEquals(CHECK_VIOLATION, refused(released(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update declaration set open_holds = 0",
                "update declaration set uncovered_lines = 0",
                "delete from hold",
                "update hold set kind = 'REVIEW'",
                "delete from declaration",
                "alter table declaration drop constraint declaration_release_gate_ck",
                "update audit_entry set ground = 'x'"
            })
    void theServicesRoleCannotTakeTheGateAway(String statement) throws SQLException {
        accepted(Forms.magnets());
        assertEquals(NO_PRIVILEGE, refused(statement));
    }

    @Test
    void aHoldOpenedWhileAReleaseCommitsIsRefused() throws SQLException {
        String id = accepted(Forms.magnets());
        try (Connection releasing = PostgresTestResource.asApp("declaration");
                Statement release = releasing.createStatement()) {
            releasing.setAutoCommit(false);
            release.executeUpdate(released(id));
            CompletableFuture<Void> holding = inBackground(hold(id));
            waitUntilSomebodyWaitsForALock();
            releasing.commit();
            CompletionException refused = assertThrows(CompletionException.class, holding::join);
            assertEquals(CHECK_VIOLATION, ((SQLException) refused.getCause()).getSQLState());
        }
    }

    @Test
    void aReleaseWhileAHoldIsBeingOpenedIsRefused() throws SQLException {
        String id = accepted(Forms.magnets());
        try (Connection holding = PostgresTestResource.asApp("declaration");
                Statement hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            hold.executeUpdate(hold(id));
            CompletableFuture<Void> releasing = inBackground(released(id));
            waitUntilSomebodyWaitsForALock();
            holding.commit();
            CompletionException refused = assertThrows(CompletionException.class, releasing::join);
            assertEquals(CHECK_VIOLATION, ((SQLException) refused.getCause()).getSQLState());
        }
    }

    private static String released(String id) {
        return "update declaration set state = 'RELEASED' where id = '" + id + "'";
    }

    private static String hold(String id) {
        return "insert into hold (id, declaration_id, kind, rule, source, reason, owner, opened_at, opened_by)"
                + " values (gen_random_uuid(), '" + id + "', 'STOP', 'CH-11', 'DUR 22', '{}', 'MOFCOM', now(), 'x')";
    }

    private static CompletableFuture<Void> inBackground(String statement) {
        return CompletableFuture.runAsync(() -> {
            try {
                asApp(statement);
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static String refused(String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> asApp(statement));
        assertTrue(refused.getMessage().length() > 0);
        return refused.getSQLState();
    }

    private static void asApp(String text) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("declaration");
                Statement statement = app.createStatement()) {
            statement.execute(text);
        }
    }
}
