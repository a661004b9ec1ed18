package org.exportcontrol.declaration.retention;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.BeforeEach;

/**
 * Files of long ago. The service's clock stands there while they are made; how old they are the database tells by its
 * own, which nobody turns.
 */
abstract class RetentionScenario extends ChallengeScenario {

    static final String CHECK_VIOLATION = "23514";
    static final String NO_PRIVILEGE = "42501";

    @Inject
    Retention retention;

    /** Two days above the five years, so that midnight may come during a test. */
    @BeforeEach
    void fiveYearsAndTwoDaysAgo() throws SQLException {
        clean();
        turnTo(fiveYearsAgo().minusDays(2));
        Neighbors.finds(Neighbors.hinted(1));
        id = accepted(Forms.magnets());
    }

    static LocalDate fiveYearsAgo() {
        return BusinessZone.dayOf(Instant.now()).minusYears(5);
    }

    void turnTo(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(BusinessZone.ID).toInstant();
        clock.move(Duration.between(clock.instant(), noon));
    }

    static void notReleased(String file) {
        move(OFFICER, file, "not-release", "{\"ground\":\"forged seal\",\"rule\":\"CU-02\"}")
                .statusCode(200)
                .body("state", equalTo("NOT_RELEASED"));
    }

    static void isThere(String file) {
        as(E1).get("/v1/declarations/" + file).then().statusCode(200);
        as(TestTokens.operator())
                .get("/v1/audit/declaration/" + file + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    /** As if it had never been. */
    static void isGone(String file) {
        for (String token : List.of(E1, OFFICER, DIRECTOR)) {
            as(token).get("/v1/declarations/" + file).then().statusCode(404);
            as(token).get("/v1/audit/declaration/" + file).then().statusCode(404);
            as(token).get("/v1/declarations/" + file + "/story").then().statusCode(404);
        }
        as(TestTokens.operator())
                .get("/v1/audit/declaration/" + file + "/verification")
                .then()
                .statusCode(404);
    }

    /** All tables in some row of which the text stands. */
    static Set<String> tablesNaming(String text) throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection owner = PostgresTestResource.asOwner("declaration");
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename <> 'flyway_schema_history'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery(
                        "select 1 from " + table + " t where t::text like '%" + text + "%' limit 1")) {
                    if (rows.next()) {
                        naming.add(table);
                    }
                }
            }
        }
        return naming;
    }

    static long count(String table) throws SQLException {
        return Long.parseLong(one("select count(*) from " + table));
    }

    static String one(String query) throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("declaration");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** With the rights of the running service, past its code. */
    static void asApp(String... statements) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("declaration");
                Statement statement = app.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    static String refused(String state, String... statements) {
        SQLException refused = assertThrows(SQLException.class, () -> asApp(statements));
        assertEquals(state, refused.getSQLState(), refused.getMessage());
        return refused.getMessage();
    }

    static String purge(String file, int years) {
        return "select purge_declaration('" + file + "', " + years + ")";
    }
}
