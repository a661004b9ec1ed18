package org.exportcontrol.license.retention;

import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.TurnedClock;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Files of long ago. The service's clock stands there while they are made; how old they are the database tells by its
 * own, which nobody turns.
 */
@WithNeighbors
abstract class RetentionScenario {

    static final String E1 = TestTokens.exporter(TestTokens.E1);
    static final String DIRECTOR = TestTokens.director();
    static final String CHECK_VIOLATION = "23514";
    static final String NO_PRIVILEGE = "42501";

    @Inject
    Retention retention;

    @Inject
    TurnedClock clock;

    /** What earlier tests left behind and may go goes first, so that each counts its own files only. */
    @BeforeEach
    void longAgo() {
        Nights.purging(retention, Nights.ALL);
        turnTo(begun());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** A month and more above the five years after the end of what begins here. */
    static LocalDate begun() {
        return Licensing.today().minusYears(5).minusMonths(8);
    }

    void turnTo(LocalDate day) {
        clock.turnTo(day.atTime(LocalTime.NOON).atZone(BusinessZone.ID).toInstant());
    }

    /** A general license of 500 kg that was valid for half a year, long ago. */
    static String oldLicense() {
        return licenseUntil(begun().plusMonths(6));
    }

    static String licenseUntil(LocalDate last) {
        return licensed(generalApplication(line(1, "500", "KGM")), Map.of("validTo", last.toString()));
    }

    /** An application that was withdrawn; its id. */
    static String withdrawn() {
        String id = Licensing.submitted(Licensing.singleApplication());
        ok(Api.move(E1, Licensing.path(id, "withdraw"), 1, null));
        return id;
    }

    static UUID used(String number, String kilograms) {
        return used(number, kilograms, Licensing.IMPORTER);
    }

    static UUID used(String number, String kilograms, String importer) {
        UUID declaration = held(number, kilograms, importer);
        ok(Holding.use(declaration, 1));
        return declaration;
    }

    static UUID held(String number, String kilograms) {
        return held(number, kilograms, Licensing.IMPORTER);
    }

    private static UUID held(String number, String kilograms, String importer) {
        UUID declaration = Holding.declaration();
        Map<String, Object> goods = Holding.goods(1, number, 1, kilograms);
        goods.put("importer", importer);
        Map<String, Object> request = Holding.request(1, goods);
        request.put("acceptanceDate", begun().toString());
        assertEquals(true, ok(Holding.put(declaration, request)).getBoolean("held"));
        return declaration;
    }

    static String applicationOf(String number) {
        return ok(Api.get(DIRECTOR, "/v1/licenses/" + number)).getString("applicationId");
    }

    static void isThere(String type, String id) {
        Api.get(DIRECTOR, path(type, id)).then().statusCode(200);
        Api.get(TestTokens.operator(), "/v1/audit/" + type + "/" + id + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    /** As if it had never been. */
    static void isGone(String type, String id) {
        for (String token : List.of(E1, DIRECTOR)) {
            Api.get(token, path(type, id)).then().statusCode(404);
            Api.get(token, "/v1/audit/" + type + "/" + id).then().statusCode(404);
        }
        Api.get(TestTokens.operator(), "/v1/audit/" + type + "/" + id + "/verification")
                .then()
                .statusCode(404);
    }

    static String path(String type, String id) {
        return "/v1/" + (type.equals("inquiry") ? "inquiries" : type + "s") + "/" + id;
    }

    /** All tables in some row of which the text stands. */
    static Set<String> tablesNaming(String text) throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection owner = PostgresTestResource.asOwner("license");
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

    static String one(String query) throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("license");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void sql(String text) throws SQLException {
        try (Connection owner = PostgresTestResource.asOwner("license");
                Statement statement = owner.createStatement()) {
            statement.execute(text);
        }
    }

    /** With the rights of the running service, past its code. */
    static void asApp(String... statements) throws SQLException {
        try (Connection app = PostgresTestResource.asApp("license");
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

    static String purge(String application, int years) {
        return "select purge_application('" + application + "', " + years + ")";
    }
}
