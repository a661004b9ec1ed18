package org.exportcontrol.license.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
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

    private String number;
    private String id;

    @BeforeEach
    void anOldLicenseThatEnded() {
        number = oldLicense();
        id = applicationOf(number);
    }

    @Test
    void whatMayGoGoesOnce() throws SQLException {
        asApp(purge(id, 5));
        isGone("license", number);
        asApp(purge(id, 5)); // it is not there any more, which is no fault
        assertEquals("1", one("select count(*) from purged_subject where subject_id = '" + id + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set at = now() where seq = 2 and subject_id = 'ID' | its time has not passed",
                "update audit_entry set at = now() where seq = 1 and subject_id = 'NUMBER' | its time has not passed",
                "update license set valid_to = current_date where number = 'NUMBER' | its time has not passed",
                "update ledger_entry set recorded_at = now() where license_line_id in (select l.id from license_line l"
                        + " join license k on k.id = l.license_id where k.number = 'NUMBER') | its time has not passed",
                "delete from audit_entry where subject_id in ('ID', 'NUMBER') | its time has not passed",
                "update license set legal_hold = '{}' where number = 'NUMBER' | it is under legal hold",
                "update application set legal_hold = '{}' where id = 'ID' | it is under legal hold"
            })
    void whatMayNotGoStays(String change, String reason) throws SQLException {
        sql(change.replace("NUMBER", number).replace("ID", id));
        String told = refused(CHECK_VIOLATION, purge(id, 5));
        assertTrue(told.contains(reason), told);
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        assertEquals("1", one("select count(*) from license where number = '" + number + "'"));
    }

    @Test
    void anOpenHoldKeepsAFileWhateverTheCallerPutsInTheWay() {
        held(number, "20");
        String reason = refused(
                CHECK_VIOLATION,
                "create temporary table license_line_balance (license_line_id uuid, held numeric)",
                "set search_path = pg_temp, public",
                "select public.purge_application('" + id + "', 5)");
        assertTrue(reason.contains("a declaration holds quantities"), reason);
        isThere("license", number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "null"})
    void fewerYearsThanTheLawAsksForAreRefused(String years) {
        String reason = refused(CHECK_VIOLATION, "select purge_application('" + id + "', " + years + ")");
        assertTrue(reason.contains("five years at least"), reason);
    }

    @Test
    void moreYearsKeepLonger() {
        String reason = refused(CHECK_VIOLATION, purge(id, 6));
        assertTrue(reason.contains("its time has not passed"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from application",
                "delete from license",
                "delete from license_line",
                "delete from ledger_entry",
                "delete from license_line_balance",
                "delete from goods_line_balance",
                "delete from report",
                "delete from inquiry",
                "delete from document",
                "delete from certificate",
                "delete from audit_entry",
                "update ledger_entry set kilograms = 1",
                "insert into purged_subject"
                        + " select 'license', 'x', 'EXPIRED', 1, sha256(''), '2001-01-01', 5, 'LF-10', now()",
                "update purged_subject set audit_entries = 0",
                "delete from purged_subject",
                "insert into purged_use select gen_random_uuid(), 1, 'x', 1, 1",
                "delete from purged_use",
                "alter function purge_application(uuid, integer) reset all"
            })
    void theServicesRoleDeletesNothingByItself(String statement) {
        refused(NO_PRIVILEGE, statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application where id = 'ID'", "license where number = 'NUMBER'"})
    void aFileOfWhichAnotherTransactionHasAPartIsPassedBy(String part) throws SQLException {
        try (Connection other = PostgresTestResource.asApp("license");
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select 1 from " + part.replace("NUMBER", number).replace("ID", id) + " for update");
            assertEquals(0, Nights.purging(retention, Nights.ALL));
            other.rollback();
        }
        assertEquals(1, Nights.purging(retention, Nights.ALL));
    }

    @Test
    void aPurgeThatIsKilledInTheMiddleLosesNothing() throws SQLException {
        used(number, "200");
        try (Connection dying = PostgresTestResource.asApp("license");
                Statement purge = dying.createStatement()) {
            dying.setAutoCommit(false);
            purge.execute(purge(id, 5));
            int process;
            try (ResultSet own = purge.executeQuery("select pg_backend_pid()")) {
                own.next();
                process = own.getInt(1);
            }
            asApp("select pg_terminate_backend(" + process + ", 60000)");
            assertThrows(SQLException.class, dying::commit);
        }
        isThere("license", number);
        isThere("application", id);
        assertEquals(
                "(200.000000,300.000000)",
                one("select (used, free)::text from license_line_balance b join license_line l on l.id ="
                        + " b.license_line_id join license k on k.id = l.license_id where k.number = '" + number
                        + "'"));
        assertEquals("0", one("select count(*) from purged_use where license_number = '" + number + "'"));
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone("license", number);
    }
}
