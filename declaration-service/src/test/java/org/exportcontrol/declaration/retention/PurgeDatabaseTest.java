package org.exportcontrol.declaration.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may go the database says: with the running service's own rights, past its code (LF-10). */
@QuarkusTest
class PurgeDatabaseTest extends RetentionScenario {

    private static final String HOLD =
            "insert into hold (id, declaration_id, kind, rule, source, reason, owner, opened_at, opened_by)"
                    + " select gen_random_uuid(), id, 'STOP', 'CH-11', 'DUR 22', '{}', 'MOFCOM', now(), 'x'"
                    + " from declaration";

    @BeforeEach
    void anOldFileThatEnded() {
        notReleased(id);
    }

    @Test
    void whatMayGoGoesOnce() throws SQLException {
        asApp(purge(id, 5));
        isGone(id);
        asApp(purge(id, 5)); // it is not there any more, which is no fault
        assertEquals(1, count("purged_subject"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update declaration set state = 'RELEASED'                        | it has not ended",
                "update declaration set state = 'UNDER_REVIEW'                    | it has not ended",
                "update declaration set ledger_duty = 'FREE'                      | something is still to be done",
                "update audit_entry set at = now() where seq = 2                  | its time has not passed",
                "delete from audit_entry                                          | its time has not passed"
            })
    void whatMayNotGoStays(String change, String reason) throws SQLException {
        sql(change);
        assertTrue(refused(CHECK_VIOLATION, purge(id, 5)).contains(reason));
        assertEquals(0, retention.due());
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        assertEquals(1, count("declaration"));
    }

    @Test
    void anOpenHoldKeepsAFileWhateverTheCallerPutsInTheWay() throws SQLException {
        sql(HOLD);
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        String reason = refused(
                CHECK_VIOLATION,
                "create temporary table hold (declaration_id uuid, closed_at timestamptz)",
                "set search_path = pg_temp, public",
                "select public.purge_declaration('" + id + "', 5)");
        assertTrue(reason.contains("a hold is open"), reason);
        isThere(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "null"})
    void fewerYearsThanTheLawAsksForAreRefused(String years) {
        String reason = refused(CHECK_VIOLATION, "select purge_declaration('" + id + "', " + years + ")");
        assertTrue(reason.contains("five years at least"), reason);
    }

    @Test
    void moreYearsKeepLonger() {
        String reason = refused(CHECK_VIOLATION, purge(id, 6));
        assertTrue(reason.contains("its time has not passed"), reason);
    }

    @Test
    void anAuditRowWithAnEarlierTimeMakesNoFileOlder() throws SQLException {
        sql("update audit_entry set at = now() where seq = 2");
        asApp("insert into audit_entry select subject_type, subject_id, seq + 10, timestamptz '2001-01-01', person,"
                + " person_name, role, organization, on_behalf_of, move, ground, detail, audience, previous, hash"
                + " from audit_entry");
        refused(CHECK_VIOLATION, purge(id, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from declaration",
                "delete from audit_entry",
                "delete from hold",
                "delete from lodging",
                "delete from paper",
                "delete from notice",
                "insert into purged_subject select 'declaration', 'x', 'CLEARED', 1, sha256(''), '2001-01-01', 5, 'LF-10', now()",
                "update purged_subject set audit_entries = 0",
                "delete from purged_subject",
                "insert into purged_use select gen_random_uuid(), '1', 1, 'x', 1, 1",
                "delete from purged_use",
                "alter function purge_declaration(uuid, integer) reset all"
            })
    void theServicesRoleDeletesNothingByItself(String statement) {
        refused(NO_PRIVILEGE, statement);
    }

    @Test
    void aFileThatAnotherTransactionHasIsPassedBy() throws SQLException {
        try (Connection other = PostgresTestResource.asApp("declaration");
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select 1 from declaration for update");
            assertEquals(0, Nights.purging(retention, Nights.ALL));
            other.rollback();
        }
        assertEquals(1, Nights.purging(retention, Nights.ALL));
    }
}
