package org.exportcontrol.license.retention;

import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Statements.item;
import static org.exportcontrol.license.testkit.Statements.push;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.Reporting;
import org.junit.jupiter.api.Test;

/** A file goes whole (LF-10), and nothing else with it. */
@QuarkusTest
class PurgedFileTest extends RetentionScenario {

    /** Answers kept for repeated requests go after seven days, by a job of their own. */
    private static final String REPEATED_LONG_AGO = "delete from idempotent_request";

    @Test
    void aLicenseGoesWithItsApplicationAndAllThatHangsOnIt() throws SQLException {
        String number = oldLicense();
        String application = applicationOf(number);
        UUID declaration = used(number, "200");
        Holding.free(held(number, "10"), 1).then().statusCode(204);
        Api.get(E1, "/v1/licenses/" + number + "/certificate").then().statusCode(200);
        Map<String, Object> shipment = Reporting.goods("SHIPMENT", declaration, Reporting.line(1, "200", "KGM"));
        shipment.put("day", begun().toString());
        String report = Reporting.filed(number, shipment);
        Map<String, Object> foreign = Holding.request(1, Holding.goods(1, number, 1, "5"));
        foreign.put("acceptanceDate", begun().toString());
        foreign.put("consignor", TestTokens.E2);
        Holding.put(Holding.declaration(), foreign).then().statusCode(200);
        sql(REPEATED_LONG_AGO);
        assertTrue(tablesNaming(number)
                .containsAll(Set.of("license", "application", "audit_entry", "foreign_use_try", "hold_request")));
        String last = one("select encode(hash, 'hex') from audit_entry where subject_type = 'license'"
                + " and subject_id = '" + number + "' order by seq desc limit 1");
        String rows = one(
                "select count(*) from audit_entry where subject_type = 'license' and subject_id = '" + number + "'");

        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone("license", number);
        isGone("application", application);
        isGone("report", report);
        assertEquals(Set.of("event", "purged_subject"), tablesNaming(application));
        assertEquals(Set.of("event", "purged_subject"), tablesNaming(report));
        // The answer to the other consignor's declaration quotes the number that it named itself.
        Set<String> naming = tablesNaming(number);
        naming.remove("hold_request");
        assertEquals(Set.of("event", "purged_subject", "purged_use"), naming);
        assertEquals(
                Set.of("declaration_attempt", "event", "purged_use"), withEvent(tablesNaming(declaration.toString())));
        assertEquals(
                "(EXPIRED," + rows + "," + last + ",LF-10)",
                one("select (state, audit_entries, encode(last_hash, 'hex'), rule)::text from purged_subject"
                        + " where subject_type = 'license' and subject_id = '" + number + "'"));
        assertEquals(
                "0",
                one("select count(*) from license_line_balance b where not exists"
                        + " (select from license_line l where l.id = b.license_line_id)"));
    }

    @Test
    void aChangedLicenseGoesTogetherWithTheOneThatCarriesItOn() throws SQLException {
        String number = oldLicense();
        String change = Api.create(
                        E1, path("license", number) + "/changes", Map.of("importer", "Elbe GmbH", "reason", "买方更名"))
                .path("id");
        String path = "/v1/license-changes/" + change;
        ok(Api.move(TestTokens.provincial("36"), path + "/accept", 0, null));
        String replacing = ok(Api.move(DIRECTOR, path + "/decide", 1, Map.of("granted", true, "grounds", "同意变更")))
                .getString("newNumber");
        UUID declaration = used(replacing, "10", "Elbe GmbH");
        sql(REPEATED_LONG_AGO);

        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone("license", number);
        isGone("license", replacing);
        assertEquals(Set.of("event", "purged_subject"), tablesNaming(change));
        assertEquals(
                "REPLACED",
                one("select state from purged_subject where subject_type = 'license' and subject_id = '" + number
                        + "'"));
        assertEquals(
                "(" + replacing + ",10.000000)",
                one("select (license_number, used_kilograms)::text from purged_use where declaration_id = '"
                        + declaration + "'"));
    }

    @Test
    void whatWasUsedIsStillComparedAndNothingDiffers() throws SQLException {
        String number = oldLicense();
        UUID declaration = used(number, "200");
        clock.reset();
        String other = Licensing.licensed(Licensing.generalApplication(Licensing.line(1, "500", "KGM")));
        UUID young = Holding.declaration();
        Holding.held(young, 1, Holding.goods(1, other, 1, "100"));
        sql("update declaration_attempt set seen_at = seen_at - interval '1 day' where declaration_id = '" + young
                + "'");
        push(Instant.now(), 1, 1, item(declaration, number, "0", "200"), item(young, other, "100", "0"))
                .then()
                .statusCode(200);
        assertEquals(0, differences(number) + differences(other));

        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone("license", number);
        push(Instant.now(), 1, 1, item(declaration, number, "0", "200"), item(young, other, "100", "0"))
                .then()
                .statusCode(200);
        assertEquals(0, differences(number) + differences(other));
        assertEquals("400", Holding.balance(other, "free"));
        assertEquals("100", Holding.balance(other, "held"));
        isThere("license", other);

        // What is stated otherwise of a license that went differs as before.
        push(Instant.now(), 1, 1, item(declaration, number, "0", "250"), item(young, other, "100", "0"));
        assertEquals(1, differences(number));
        push(Instant.now(), 1, 1, item(declaration, number, "0", "200"), item(young, other, "100", "0"));
        assertEquals(0, differences(number));
    }

    @Test
    void aLateCallForAPurgedLicenseFindsNothingAndBooksNothing() throws SQLException {
        String number = oldLicense();
        UUID declaration = used(number, "200");
        assertEquals(1, Nights.purging(retention, Nights.ALL));

        Holding.reverse(declaration, 1).then().statusCode(200).body("state", equalTo("NONE"));
        Holding.use(declaration, 2).then().statusCode(409);
        Map<String, Object> again = Holding.request(2, Holding.goods(1, number, 1, "5"));
        again.put("acceptanceDate", begun().toString());
        Holding.put(declaration, again).then().statusCode(200).body("held", equalTo(false));
        assertEquals("0", one("select count(*) from ledger_entry where declaration_id = '" + declaration + "'"));
    }

    @Test
    void closedApplicationsAndInquiriesGoAndTheFeedStays() throws SQLException {
        String application = withdrawn();
        String inquiry = Api.create(E1, "/v1/inquiries", Reporting.inquiry()).path("id");
        ok(Api.move(E1, "/v1/inquiries/" + inquiry + "/withdraw", 0, null));
        String open = Licensing.submitted(Licensing.singleApplication());
        String draft = Licensing.draft(Licensing.singleApplication());
        String unanswered = Api.create(E1, "/v1/inquiries", Reporting.inquiry()).path("id");
        String events = one("select count(*) from event");

        assertEquals(2, Nights.purging(retention, Nights.ALL));
        isGone("application", application);
        isGone("inquiry", inquiry);
        isThere("application", open);
        isThere("inquiry", unanswered);
        Api.get(E1, path("application", draft)).then().statusCode(200);
        assertEquals("0", one("select count(*) from document where application_id = '" + application + "'"));
        assertEquals(events, one("select count(*) from event"));
    }

    private static Set<String> withEvent(Set<String> tables) {
        tables.add("event"); // a booking's event names its declaration, or not
        return tables;
    }

    private static long differences(String number) throws SQLException {
        return Long.parseLong(one("select count(*) from parked_item where license_number = '" + number
                + "' and state in ('OPEN', 'CLOSING')"));
    }
}
