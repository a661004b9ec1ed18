package org.exportcontrol.controllist.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class PublishedRowsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String EXCLUSION_VIOLATION = "23P01";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update announcement set effective_to = '2026-01-01'",
                "delete from announcement",
                "truncate announcement",
                "update edition set recorded_at = '2020-01-01'",
                "delete from edition",
                "update entry set valid_to = '2026-01-01'",
                "update entry set recorded_to = '2099-01-01'",
                "select supersede_entry(array(select id from entry))",
                "delete from entry",
                "truncate entry",
                "update suspension set until_day = '2026-01-01'",
                "update suspension set recorded_to = '2099-01-01'",
                "delete from suspension",
                "truncate suspension",
                "drop table suspension",
                "drop table entry",
                "create table mine (id int)",
                "delete from event"
            })
    void theServicesOwnRoleCannotChangeWhatIsPublished(String statement) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void theDatabaseKeepsOneVersionOfAnEntryForEachDay() throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement()) {
            PSQLException refusal = (PSQLException) assertThrows(
                    SQLException.class,
                    () -> sql.execute(
                            "insert into entry (announcement_id, code, printed_code, published_on, announced_by,"
                                    + " position, element, form, name_zh,"
                                    + " name_en, commodity_codes, leaf, verification, notes, valid_from, recorded_from)"
                                    + " values ('2025-18', '1C905.b', '1C905.b', '2025-04-04', '2025-18', 1, 'Dy', 'OXIDE', '', '', '{}', true, '{}', '',"
                                    + " '2030-01-01', '2099-01-01T00:00:00Z')"));
            assertEquals(EXCLUSION_VIOLATION, refusal.getSQLState());
            assertEquals("entry_one_version_ex", refusal.getServerErrorMessage().getConstraint());
        }
    }

    private static final String SUSPENSION = "insert into suspension (announcement_id, code, from_day, from_boundary,"
            + " until_day, until_boundary, announced_by, end_announced_by, recorded_from) values ";

    private static final String TWO_MONTHS =
            "('2025-18', '1C905.b', '%s', 'INCLUSIVE', '%s', '%s', '2025-18', '2025-18'," + " '2099-01-01T00:00:00Z')";

    @Test
    void theDatabaseKeepsOneSuspensionOfAnEntryForEachDay() throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement()) {
            PSQLException refusal = (PSQLException) assertThrows(
                    SQLException.class,
                    () -> sql.execute(SUSPENSION + TWO_MONTHS.formatted("2030-01-01", "2030-03-01", "UNSTATED") + ", "
                            + TWO_MONTHS.formatted("2030-03-01", "2030-05-01", "EXCLUSIVE")));
            assertEquals(EXCLUSION_VIOLATION, refusal.getSQLState());
            assertEquals(
                    "suspension_one_at_a_time_ex",
                    refusal.getServerErrorMessage().getConstraint());
        }
    }

    @Test
    void withoutANewEditionNoSuspensionIsSuperseded() throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement()) {
            app.setAutoCommit(false);
            sql.execute(SUSPENSION + TWO_MONTHS.formatted("2030-01-01", "2030-03-01", "INCLUSIVE"));
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> sql.execute("select supersede_suspension(array(select id from suspension))"));
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
            app.rollback();
        }
    }

    @Test
    void theRangesBeginWithTheFirstDayAndTheInstantOfRecording() throws SQLException {
        try (Connection app = PostgresTestResource.asApp("control_list");
                Statement sql = app.createStatement();
                ResultSet row =
                        sql.executeQuery("select valid::text, lower(recorded) = recorded_at, upper_inf(recorded)"
                                + " from entry join edition on edition.announcement_id = entry.announcement_id"
                                + " where code = '1C905.b'")) {
            assertTrue(row.next());
            assertEquals("[2025-04-04,)", row.getString(1));
            assertTrue(row.getBoolean(2));
            assertTrue(row.getBoolean(3));
        }
    }
}
