package org.exportcontrol.license.retention;

import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file under legal hold is kept however old it is (LF-10). */
@QuarkusTest
class LegalHoldResourceTest extends RetentionScenario {

    private static final Map<String, String> COURT = Map.of("ground", "最高人民法院（2026）行终 12 号");
    private static final Map<String, String> OVER = Map.of("ground", "the judgment is final");

    @ParameterizedTest
    @ValueSource(strings = {"license", "application", "inquiry"})
    void aHeldFileStaysUntilTheHoldIsLifted(String type) {
        String id = old(type);
        long version = version(type, id);

        ok(hold(type, id, version)).getMap("");
        Api.get(DIRECTOR, path(type, id))
                .then()
                .body("legalHold.ground", equalTo(COURT.get("ground")))
                .body("legalHold.by", notNullValue())
                .body("legalHold.since", notNullValue());
        assertEquals(0, Nights.purging(retention, Nights.ALL));
        isThere(type, id);

        clock.reset(); // years later; lifting it begins no new years
        ok(lift(type, id, version + 1));
        Api.get(DIRECTOR, path(type, id)).then().body("legalHold", nullValue());
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone(type, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"license", "application", "inquiry"})
    void onlyTheMinistryItselfKnowsOfIt(String type) throws SQLException {
        String id = old(type);
        ok(hold(type, id, version(type, id)));
        for (String token : new String[] {E1, TestTokens.provincial("36")}) {
            Api.get(token, path(type, id)).then().statusCode(200).body("legalHold", nullValue());
            Api.get(token, "/v1/audit/" + type + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("items.move", not(hasItem("legal-hold-set")));
        }
        Api.get(DIRECTOR, "/v1/audit/" + type + "/" + id)
                .then()
                .body("items.find { it.move == 'legal-hold-set' }.ground", equalTo(COURT.get("ground")));
        assertEquals(
                "{agency:MOFCOM}",
                one("select audience::text from event where type = '" + type + ".legal-hold-set' and subject_id = '"
                        + id + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"license", "application", "inquiry"})
    void itIsAMoveLikeAnyOther(String type) {
        String id = old(type);
        long version = version(type, id);
        Api.move(TestTokens.examiner(), path(type, id) + "/legal-hold", version, COURT)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/duty-required"));
        hold(type, id, version + 7).then().statusCode(412);
        lift(type, id, version).then().statusCode(409).body("rule", equalTo("LF-10"));
        Api.move(DIRECTOR, path(type, id) + "/legal-hold", version, Map.of("ground", " "))
                .then()
                .statusCode(400);

        ok(hold(type, id, version));
        ok(hold(type, id, version)); // repeated
        assertEquals(version + 1, version(type, id));
        hold(type, id, version + 1).then().statusCode(409).body("rule", equalTo("LF-10"));
        ok(lift(type, id, version + 1));
    }

    @Test
    void aHeldLicenseKeepsWhatItCameFromAndWhatCarriesItOn() {
        String number = oldLicense();
        String other = oldLicense();
        ok(hold("license", number, version("license", number)));
        assertEquals(1, Nights.purging(retention, Nights.ALL));
        isGone("license", other);
        isThere("application", applicationOf(number));
    }

    private static String old(String type) {
        return switch (type) {
            case "license" -> oldLicense();
            case "application" -> withdrawn();
            default -> {
                String id = Api.create(E1, "/v1/inquiries", Reporting.inquiry()).path("id");
                ok(Api.move(E1, path("inquiry", id) + "/withdraw", 0, null));
                yield id;
            }
        };
    }

    private static Response hold(String type, String id, long version) {
        return Api.move(DIRECTOR, path(type, id) + "/legal-hold", version, COURT);
    }

    private static Response lift(String type, String id, long version) {
        return Api.move(DIRECTOR, path(type, id) + "/lift-legal-hold", version, OVER);
    }

    private static long version(String type, String id) {
        return ok(Api.get(DIRECTOR, path(type, id))).getLong("version");
    }
}
