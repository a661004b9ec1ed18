package org.exportcontrol.declaration.lodging;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LodgingResourceTest extends DeclarationScenario {

    @Test
    void licensedGoodsWithTheRightRemarkAreAcceptedAndHeld() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = draft(E1, Forms.licensedOxide());
        lodge(id)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("number", equalTo("224820260000000001"))
                .body("acceptedOn", equalTo("2026-03-16"))
                .body("remark.says", equalTo("CONTROLLED"))
                .body("list.announcement", equalTo("2025-18"))
                .body("lines[0].heldKilograms", equalTo("500.000000"))
                .body("lines[0].licenseNumber", equalTo("26-AA-000001"))
                .body("holds", empty());
        String asked = Neighbors.lastBody("PUT", "/internal/v1/holds/" + id);
        assertEquals(true, asked.contains("\"acceptanceDate\":\"2026-03-16\""), asked);
        assertEquals(true, asked.contains("\"controlCodes\":[\"1C905.b\"]"), asked);
    }

    @Test
    void theSameLodgeSentTwiceChangesNothing() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        String id = draft(E1, Forms.licensedOxide());
        ValidatableResponse first = lodgeWithKey(id, 1, "key-1").statusCode(200);
        String number = first.extract().path("number");
        lodgeWithKey(id, 1, "key-1").statusCode(200).body("number", equalTo(number));
        lodgeWithKey(id, version(id), "key-1").statusCode(200).body("number", equalTo(number));
        moveOn(1, E1, id, "lodge", null).statusCode(200).body("number", equalTo(number));
        assertEquals(1, Neighbors.calls("PUT", "/internal/v1/holds/.*"));
        moveOn(version(id), E1, id, "lodge", null)
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-move"))
                .body("rule", equalTo("CU-10"));
    }

    @Test
    void sixFormalErrorsAreOneProblemWithSixPointers() {
        Forms form = Forms.licensedOxide()
                .with("/consignor/uscc", "\"91360700MA1A2B3C6P\"")
                .with("/tradeMode", "\"11\"")
                .with("/transactionMode", "\"9\"")
                .with("/packages", "0")
                .with("/grossWeight", "\"400\"")
                .with("/lines/0/commodityCode", "\"28469015\"");
        String id = draft(E1, form);
        lodge(id)
                .statusCode(422)
                .body("type", equalTo("/problems/declaration-returned"))
                .body(
                        "violations.pointer",
                        equalTo(List.of(
                                "/consignor/uscc",
                                "/tradeMode",
                                "/transactionMode",
                                "/packages",
                                "/grossWeight",
                                "/lines/0/commodityCode")));
        read(id).then().body("state", equalTo("RETURNED")).body("faults", hasSize(6));
        moveOn(1, E1, id, "lodge", null).statusCode(422).body("violations", hasSize(6));
        assertEquals(0, Neighbors.calls("POST", "/v1/screenings"));
    }

    @Test
    void aReturnedDeclarationIsMendedAndLodgedAgain() {
        String id = draft(E1, Forms.magnets().with("/packages", "0"));
        lodgeWithKey(id, 1, "first").statusCode(422).body("type", equalTo("/problems/declaration-returned"));
        as(E1).header("If-Match", "\"" + version(id) + "\"")
                .body(Forms.magnets().json())
                .put("/v1/declarations/" + id)
                .then()
                .statusCode(200);
        lodgeWithKey(id, version(id), "first")
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        lodgeWithKey(id, version(id), "second")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("attempt", equalTo(2));
    }

    @Test
    void aLicenseThatDoesNotFitReturnsTheDeclarationWithItsRule() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.refusesToHold("QUANTITY", "WO-06");
        String id = draft(E1, Forms.licensedOxide());
        lodge(id)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/lines/0/license"))
                .body("violations[0].rule", equalTo("WO-06"))
                .body("violations[0].remedy", equalTo("Mend it."));
    }

    @Test
    void faultsOfRemarkAndLicenseComeTogetherAndNothingIsHeld() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.refusesToHold("DESTINATION", "WO-08");
        String id = draft(E1, Forms.licensedOxide().with("/remarks", "\"1C905.b\""));
        lodge(id).statusCode(422).body("violations.rule", hasItems("CU-05", "WO-08"));
        String asked = Neighbors.lastBody("PUT", "/internal/v1/holds/" + id);
        assertEquals(true, asked.contains("\"dryRun\":true"), asked);
    }

    @Test
    void anAmbiguousRemarkIsReturnedWithTheReasonAndTheRightOne() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        returned(Forms.licensedOxide().with("/remarks", "\"属于管制物项，不属于管制物项\""), "CU-05", "says both");
    }

    @Test
    void aHeadingAnUnknownCodeOrAForeignCodeIsReturned() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        returned(Forms.licensedOxide().with("/remarks", "\"属于两用物项 1C905.b 1C905\""), "CU-08", "is a heading");
        returned(Forms.licensedOxide().with("/remarks", "\"属于两用物项 1C905.b 1C999.z\""), "CU-08", "no code 1C999.z");
        returned(Forms.licensedOxide().with("/remarks", "\"属于两用物项 1C905.b 1C904.a.4\""), "CU-08", "No goods");
    }

    @Test
    void goodsThatMatchTwoEntriesNeedBothCodes() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b", "1C904.a.4"));
        returned(Forms.licensedOxide(), "MA-11", "1C904.a.4");
    }

    @Test
    void aLicenseNamedForGoodsDeniedToBeControlledContradicts() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        returned(Forms.licensedOxide().with("/remarks", "\"不属于管制物项\""), "CU-08", "yet a license is named");
    }

    @Test
    void goodsDeclaredAsControlledWithoutALicenseAreReturned() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        returned(Forms.magnets().with("/remarks", "\"属于两用物项 1C905.b\""), "CU-02", "no license is named");
    }

    @Test
    void dataMissingForScreeningIsReturnedAtItsPlace() {
        Neighbors.finds(Neighbors.missing(1, "/constituents"));
        String id = draft(E1, Forms.magnets());
        lodge(id)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/lines/0/constituents"))
                .body("violations[0].rule", equalTo("MA-03"));
    }

    @Test
    void goodsThatTheListCannotReadAreReturnedInBothLanguages() {
        Neighbors.cannotRead("/lines/0/form");
        String id = draft(E1, Forms.magnets());
        lodge(id).statusCode(422).body("violations[0].pointer", equalTo("/lines/0/form"));
        read(id).then()
                .body("faults[0].detail.en", equalTo("detail en"))
                .body("faults[0].detail.zh", equalTo("detail zh"));
    }

    @Test
    void aWorkerThatIsLateChangesNothing() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        Neighbors.hasSeenAHigherAttempt();
        lodge(draft(E1, Forms.licensedOxide())).statusCode(202).body("state", equalTo("LODGED"));
    }

    @Test
    void anEmptyRemarkUnderAHintedNumberIsReturned() {
        Neighbors.finds(Neighbors.hinted(1));
        returned(Forms.magnets().with("/remarks", "\"N/M\""), "CU-07", "does not say");
    }

    @Test
    void controlledGoodsDeniedWithoutALicenseAreAcceptedWithAReview() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        review(Forms.magnets(), "CH-01", "declared as not controlled");
        review(Forms.magnets().with("/remarks", "\"\""), "CH-01", "the remark says nothing");
    }

    @Test
    void anIncompleteHeadingIsReviewed() {
        Neighbors.finds(Neighbors.incomplete(1, "1C905.a.3"));
        review(Forms.magnets(), "MA-03", "1C905.a.3");
    }

    @Test
    void aDenialUnderCodeThreeIsReviewedNotChallenged() {
        Neighbors.finds(Neighbors.hinted(1));
        review(Forms.magnets(), "CU-04", "the number alone proves nothing");
    }

    @Test
    void anExemptionByMovementIsReviewedAndMustStayInChina() {
        Neighbors.finds(Neighbors.exempt(1, "1C905.b"));
        returned(Forms.magnets().with("/movement", "\"INTO_BONDED\""), "LI-07", "stays inside China");
        review(
                Forms.magnets()
                        .with("/movement", "\"INTO_BONDED\"")
                        .with("/arrivalCountry", "\"CHN\"")
                        .with("/destinationCountry", "\"CHN\""),
                "LI-07",
                "exempt only by the movement");
    }

    @Test
    void theRightRemarkIsOnlyProposedWhereTheListCanSayIt() {
        Neighbors.finds(Neighbors.missing(1, "/constituents"));
        lodge(draft(E1, Forms.magnets().with("/remarks", "\"1C905.b\"")))
                .statusCode(422)
                .body("violations.remedy.join(' ')", containsString("not clear yet"));
    }

    @Test
    void theRightRemarkIsInTheAnswerOfALodging() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        read(accepted(Forms.licensedOxide())).then().body("remark.proposed", equalTo("属于两用物项 1C905.b"));
        Neighbors.finds(Neighbors.remarked(Neighbors.uncontrolled(1), "不属于管制物项 Tb 0.05%"));
        read(accepted(Forms.magnets())).then().body("remark.proposed", equalTo("不属于管制物项 Tb 0.05%"));
        returned(Forms.magnets().with("/remarks", "\"可能属于管制物项\""), "CU-05", "leaves open");
    }

    @Test
    void linesThatDifferAreDeclaredLineByLine() {
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"), Neighbors.hinted(2));
        Forms mixed = Forms.licensedOxide().withLineAgain().without("/lines/1/license");
        String right = "第1项属于两用物项 1C905.b;第2项不属于管制物项";
        String id = accepted(mixed.with("/remarks", "\"" + right + "\""));
        read(id).then()
                .body("remark.proposed", equalTo(right))
                .body("remark.lines.says", equalTo(List.of("CONTROLLED", "NOT_CONTROLLED")))
                .body("holds.rule", equalTo(List.of("CU-04")));
        returned(mixed.with("/remarks", "\"第1项属于两用物项 1C905.b\""), "CU-07", "does not say");
        returned(mixed.with("/remarks", "\"" + right + ";第3项不属于管制物项\""), "CU-05", "does not have");
        returned(mixed.with("/remarks", "\"第1项不属于管制物项;第2项属于两用物项 1C905.b\""), "CU-08", "Line 2 does not");
        returned(mixed.with("/remarks", "\"第1项不属于管制物项\""), "CU-08", "yet a license is named");
    }

    @Test
    void aForbiddenPartyStopsTheGoodsAndASimilarNameIsReviewed() {
        Neighbors.lists("Blocked Ltd", "FORBIDDEN");
        String id = accepted(Forms.magnets());
        read(id).then().body("holds[0].kind", equalTo("STOP")).body("holds[0].rule", equalTo("PL-04"));
        Neighbors.lists("Blockt Ltd", "QUESTION");
        review(Forms.magnets(), "PL-05", "Blockt Ltd");
    }

    private static ValidatableResponse lodgeWithKey(String id, long version, String key) {
        return as(E1).header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .post("/v1/declarations/" + id + "/lodge")
                .then();
    }

    private static void returned(Forms form, String rule, String words) {
        String id = draft(E1, form);
        lodge(id)
                .statusCode(422)
                .body("violations.rule", hasItems(rule))
                .body("violations.findAll { it.rule == '" + rule + "' }.detail.join(' ')", containsString(words));
        read(id).then().body("state", equalTo("RETURNED"));
    }

    private static void review(Forms form, String rule, String words) {
        String id = accepted(form);
        read(id).then()
                .body("state", equalTo("ACCEPTED"))
                .body("holds[0].kind", equalTo("REVIEW"))
                .body("holds[0].open", equalTo(true))
                .body("holds[0].rule", equalTo(rule))
                .body("holds[0].reason.en", containsString(words));
    }
}
