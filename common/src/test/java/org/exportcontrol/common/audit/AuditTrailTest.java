package org.exportcontrol.common.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "glue"))
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theChainOfASubjectVerifies() {
        record("drafted", "lodged", "released");
        ChainVerification found = trail.verify("declaration", subject);
        assertTrue(found.intact());
        assertEquals(3, found.rows());
        assertEquals(
                List.of("drafted", "lodged", "released"),
                trail.of("declaration", subject).stream().map(AuditRow::move).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set ground = 'another' where seq = 2 | 2",
                "update audit_entry set at = at + interval '1 microsecond' where seq = 3 | 3",
                "update audit_entry set person_name = null where seq = 1 | 1",
                "delete from audit_entry where seq = 2 | 2"
            })
    void tamperingIsFoundAndTheFirstBrokenRowNamed(String tampering, long firstBroken) throws SQLException {
        record("drafted", "lodged", "released");
        try (Connection owner = PostgresTestResource.asOwner("glue");
                Statement statement = owner.createStatement()) {
            assertEquals(1, statement.executeUpdate(tampering + " and subject_id = '" + subject + "'"));
        }
        ChainVerification found = trail.verify("declaration", subject);
        assertFalse(found.intact());
        assertEquals(firstBroken, found.firstBroken());
    }

    @Test
    void rowsCutOffAtTheEndAreMissed() throws SQLException {
        record("drafted", "lodged", "released");
        assertTrue(trail.verify("declaration", subject, 3).intact());
        try (Connection owner = PostgresTestResource.asOwner("glue");
                Statement statement = owner.createStatement()) {
            statement.execute("delete from audit_entry where seq = 3 and subject_id = '" + subject + "'");
        }
        ChainVerification found = trail.verify("declaration", subject, 3);
        assertFalse(found.intact());
        assertEquals(3, found.firstBroken());
    }

    @ParameterizedTest
    @CsvSource({"update audit_entry set ground = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void theServicesRoleCanNeitherChangeNorDeleteARow(String statementText) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("glue");
                Statement statement = app.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(statementText));
            assertEquals("42501", refused.getSQLState());
        }
    }

    private void record(String... moves) {
        for (String move : moves) {
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.record(new AuditEntry(
                            "declaration",
                            subject,
                            new Actor("officer", "王芳", "customs", "2248", null),
                            move,
                            "一切合规",
                            Map.of("line", 1),
                            Set.of("agency:customs"))));
        }
    }
}
