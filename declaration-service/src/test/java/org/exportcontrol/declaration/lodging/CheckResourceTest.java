package org.exportcontrol.declaration.lodging;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckResourceTest extends DeclarationScenario {

    @Test
    void goodsInOrderWouldBeAcceptedAndNothingIsHeld() throws SQLException {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = draft(E1, Forms.licensedOxide());
        String before = everything();
        check(id)
                .body("outcome", equalTo("ACCEPTED"))
                .body("day", equalTo("2026-03-16"))
                .body("version", equalTo(1))
                .body("faults", empty())
                .body("remark.says", equalTo("CONTROLLED"))
                .body("remark.proposed", equalTo("属于两用物项 1C905.b"))
                .body("list.announcement", equalTo("2025-18"))
                .body("screening[0].finding", equalTo("CONTROLLED"))
                .body("licenses[0].covers", equalTo(true))
                .body("holds", empty())
                .body("unanswered", empty());
        check(id);
        assertEquals(before, everything(), "a dry run changes nothing");
        List<String> asked = Neighbors.bodies("PUT", "/internal/v1/holds/" + id);
        assertTrue(asked.stream().allMatch(body -> body.contains("\"dryRun\":true")), asked.toString());
        assertEquals(0, Neighbors.calls("DELETE", "/internal/.*"));
        assertEquals(0, Neighbors.calls("POST", "/internal/v1/holds/.*"));
        String parties = Neighbors.lastBody("POST", "/internal/v1/party-checks");
        assertTrue(parties.contains("\"dryRun\":true"), parties);
        lodge(id).statusCode(200).body("state", equalTo("ACCEPTED")).body("attempt", equalTo(1));
        assertFalse(Neighbors.lastBody("POST", "/internal/v1/party-checks").contains("dryRun"));
    }

    @Test
    void faultsOfFormRemarkFindingAndLicenseComeTogether() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.refusesToHold("QUANTITY", "WO-06");
        String id = draft(E1, Forms.licensedOxide().with("/packages", "0").with("/remarks", "\"可能属于两用物项\""));
        check(id)
                .body("outcome", equalTo("RETURNED"))
                .body("faults.pointer", hasItems("/packages", "/remarks", "/lines/0/license"))
                .body("faults.rule", hasItems("D18", "CU-05", "WO-06"))
                .body("remark.doubt.en", containsString("leaves open"))
                .body("licenses[0].covers", equalTo(false))
                .body("licenses[0].failures[0].rule", equalTo("WO-06"));
    }

    @Test
    void whatTheCheckSaysIsWhatLodgingSays() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b", "1C904.a.4"));
        Neighbors.refusesToHold("DESTINATION", "WO-08");
        String id = draft(E1, Forms.licensedOxide());
        List<String> said = check(id).extract().path("faults.detail.en");
        List<String> lodged = lodge(id).statusCode(422).extract().path("violations.detail");
        assertEquals(lodged, said);
    }

    @Test
    void holdsThatAcceptanceWouldOpenAreToldWithTheirGround() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.lists("Blockt Ltd", "QUESTION");
        check(draft(E1, Forms.magnets()))
                .body("outcome", equalTo("ACCEPTED_WITH_HOLDS"))
                .body("holds.rule", equalTo(List.of("CH-01", "PL-05")))
                .body("holds.kind", equalTo(List.of("REVIEW", "REVIEW")))
                .body("parties[0].finding", equalTo("QUESTION"));
    }

    @Test
    void aNeighborThatIsAwayIsNamedAndTheRestIsAnswered() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.breaks(Neighbors.licenseCalls());
        check(draft(E1, Forms.licensedOxide().with("/packages", "0")))
                .body("outcome", equalTo("RETURNED"))
                .body("faults.pointer", equalTo(List.of("/packages")))
                .body("screening[0].finding", equalTo("CONTROLLED"))
                .body("unanswered.step", equalTo(List.of("PARTIES", "LICENSES")))
                .body("unanswered.waitingFor", equalTo(List.of("license-service", "license-service")))
                .body("licenses", empty());
    }

    @Test
    void withoutTheListTheRemarkIsReadAllTheSame() {
        Neighbors.breaks(Neighbors.screening());
        check(draft(E1, Forms.magnets()))
                .body("outcome", equalTo("UNDECIDED"))
                .body("remark.says", equalTo("NOT_CONTROLLED"))
                .body("remark.proposed", nullValue())
                .body("unanswered.step", hasItem("SCREENING"))
                .body("unanswered[0].waitingFor", equalTo("control-list-service"));
        check(draft(E1, Forms.magnets().with("/remarks", "\"1C905.b\"")))
                .body("outcome", equalTo("RETURNED"))
                .body("faults.rule", equalTo(List.of("CU-05")));
    }

    @Test
    void anEmptyDraftHearsWhatMustBeMendedBeforeAnybodyIsAsked() {
        String id = as(E1).header("Idempotency-Key", "k")
                .body("{}")
                .post("/v1/declarations")
                .path("id");
        check(id)
                .body("outcome", equalTo("RETURNED"))
                .body("faults.pointer", hasItems("/consignor", "/lines", "/currency"))
                .body("unanswered.step", equalTo(List.of("SCREENING", "PARTIES")))
                .body("unanswered.waitingFor", equalTo(Arrays.asList(null, null)));
        assertEquals(0, Neighbors.calls("POST", "/v1/screenings"));
    }

    @Test
    void goodsThatTheListCannotReadAreFaultsAtTheirPlace() {
        Neighbors.cannotRead("/lines/0/form");
        check(draft(E1, Forms.magnets()))
                .body("outcome", equalTo("RETURNED"))
                .body("faults.pointer", equalTo(List.of("/lines/0/form")));
    }

    @Test
    void nobodyTriesAnothersLicenseWithoutAPowerOfAttorney() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String broker = TestTokens.exporter(TestTokens.BROKER);
        String id = draft(broker, Forms.licensedOxide());
        as(broker)
                .post("/v1/declarations/" + id + "/check")
                .then()
                .statusCode(200)
                .body("faults.rule", equalTo(List.of("CU-01")))
                .body("unanswered.step", equalTo(List.of("PARTIES", "LICENSES")));
        assertEquals(0, Neighbors.calls("PUT", "/internal/v1/holds/.*"));
    }

    @Test
    void whatIsLodgedOrAnothersIsNotTried() {
        String id = accepted(Forms.magnets());
        as(E1).post("/v1/declarations/" + id + "/check").then().statusCode(409).body("rule", equalTo("CU-10"));
        as(E2).post("/v1/declarations/" + id + "/check").then().statusCode(404);
    }

    private static ValidatableResponse check(String id) {
        return as(E1).post("/v1/declarations/" + id + "/check").then().statusCode(200);
    }

    /** All that a lodging writes, as one text. */
    private static String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection owner = PostgresTestResource.asOwner("declaration");
                Statement statement = owner.createStatement()) {
            for (String table : List.of(
                    "declaration",
                    "goods_line",
                    "hold",
                    "lodging",
                    "number_series",
                    "audit_entry",
                    "idempotent_request")) {
                try (ResultSet rows =
                        statement.executeQuery("select coalesce(jsonb_agg(t)::text, '') from " + table + " t")) {
                    rows.next();
                    all.append(table).append(rows.getString(1)).append('\n');
                }
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from event")) {
                rows.next();
                all.append(rows.getLong(1));
            }
        }
        return all.toString();
    }
}
