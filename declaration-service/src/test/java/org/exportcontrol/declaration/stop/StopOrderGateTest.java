package org.exportcontrol.declaration.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate in the database: even plain SQL by the service's role releases no goods that a standing order meets. */
@QuarkusTest
class StopOrderGateTest extends DeclarationScenario {

    private static final String CHECK_VIOLATION = "23514";
    private static final String ORDER = "insert into stop_order (id, version, target, value, basis, ground,"
            + " ordered_at, ordered_by) values (gen_random_uuid(), 1, 'GOODS', '1C905', 'OTHER', 'g', now(), 'x')";

    @BeforeEach
    void theGoodsAreControlled() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
    }

    @Test
    void goodsThatAStandingOrderMeetsAreNotReleasedByPlainSql() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        asApp(ORDER);
        SQLException refused = assertThrows(SQLException.class, () -> asApp(released(id)));
        assertEquals(CHECK_VIOLATION, refused.getSQLState());
        asApp("update stop_order set lifted_at = now(), lifted_by = 'x', lift_ground = 'g'");
        asApp(released(id));
    }

    @Test
    void anOrderWaitsForAReleaseThatIsCommittingAndAReleaseForAnOrder() throws SQLException {
        String id = accepted(Forms.licensedOxide());
        try (Connection entering = PostgresTestResource.asApp("declaration");
                Statement order = entering.createStatement()) {
            entering.setAutoCommit(false);
            order.execute("select stop_lock_alone()");
            order.executeUpdate(ORDER);
            CompletableFuture<Void> releasing = inBackground(released(id));
            waitUntilSomebodyWaitsForALock();
            entering.commit();
            CompletionException refused = assertThrows(CompletionException.class, releasing::join);
            assertEquals(CHECK_VIOLATION, ((SQLException) refused.getCause()).getSQLState());
        }
        asApp("update stop_order set lifted_at = now(), lifted_by = 'x', lift_ground = 'g'");
        try (Connection releasing = PostgresTestResource.asApp("declaration");
                Statement release = releasing.createStatement()) {
            releasing.setAutoCommit(false);
            release.executeUpdate(released(id));
            CompletableFuture<Void> entering = inBackground("select stop_lock_alone()");
            waitUntilSomebodyWaitsForALock();
            releasing.commit();
            entering.join();
        }
    }

    private static String released(String id) {
        return "update declaration set state = 'RELEASED' where id = '" + id + "'";
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

    private static void asApp(String text) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("declaration");
                Statement statement = app.createStatement()) {
            statement.execute(text);
        }
    }
}
