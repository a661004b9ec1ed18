package org.exportcontrol.license.application;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.held;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.use;
import static org.exportcontrol.license.testkit.Licensing.draft;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.registration;
import static org.exportcontrol.license.testkit.Licensing.returnAfterRepair;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.submitted;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Registration certificates (LI-03, LI-05), and licenses for goods that are on no list (CL-14). */
@QuarkusTest
@WithNeighbors
class RegistrationResourceTest {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    @Test
    void aRegistrationStatesItsCaseAndIsUsedForOneExportLikeASingleLicense() { // LI-03, LI-05
        String number = licensed(registration("RETURN_AFTER_REPAIR", returnAfterRepair()));

        Api.get(E1, "/v1/licenses/" + number)
                .then()
                .body("type", equalTo("REGISTRATION"))
                .body("maxUses", equalTo(1))
                .body("registration.movement", equalTo("RETURN_AFTER_REPAIR"))
                .body("registration.facts.PLACE", equalTo("Köln, Werk 2"));
        var declaration = declaration();
        held(declaration, 1, goods(1, number, 1, "100"));
        put(declaration(), request(1, goods(1, number, 1, "100"))).then().body("held", equalTo(false));
        use(declaration, 1);
        Api.get(E1, "/v1/licenses/" + number).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void theFactsOfTheCaseMustAllBeThereWhenItIsSubmitted() { // LI-05
        Map<String, Object> facts = returnAfterRepair();
        facts.remove("PLACE");
        facts.remove("PURPOSE");
        Api.move(E1, path(draft(registration("RETURN_AFTER_REPAIR", facts)), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/registration/facts/PLACE", "/registration/facts/PURPOSE"))
                .body("violations.rule", everyItem(equalTo("LI-05")));
        Map<String, Object> none = registration("SENT_FOR_REPAIR", Map.of());
        none.remove("registration");
        Api.move(E1, path(draft(none), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/registration"));
    }

    @Test
    void whatContradictsTheCaseIsSaidAtOnce() { // LI-05
        Map<String, Object> facts = new HashMap<>(Map.of(
                "PURPOSE", "repair",
                "PLACE", "Köln",
                "RETURN_BY", today().minusDays(1).toString(),
                "ORIGINAL_DECLARATION", "1"));
        Api.create(E1, "/v1/applications", registration("SENT_FOR_REPAIR", facts))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/registration/facts/RETURN_BY", "/registration/facts/ORIGINAL_DECLARATION"));
        facts.remove("ORIGINAL_DECLARATION");
        facts.put("RETURN_BY", "soon");
        Api.create(E1, "/v1/applications", registration("SENT_FOR_REPAIR", facts))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/registration/facts/RETURN_BY"));
        Map<String, Object> single = singleApplication();
        single.put("registration", Map.of("movement", "SET_BY_MOFCOM", "facts", Map.of("MOFCOM_NOTICE", "n")));
        Api.create(E1, "/v1/applications", single)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/registration"));
    }

    @Test
    void aRegistrationNeedsItsFormAndProofOfTheCaseOnly() { // LI-05
        Map<String, Object> body = registration("RETURN_AFTER_REPAIR", returnAfterRepair());
        body.put("documents", List.of());
        Api.move(E1, path(draft(body), "submit"), 0, null)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("LI-05", "LI-05"));

        submitted(registration("RETURN_AFTER_REPAIR", returnAfterRepair()));
    }

    @Test
    void whatARegistrationStatesIsNotChanged() { // LI-05: a new registration or a license
        String number = licensed(registration("RETURN_AFTER_REPAIR", returnAfterRepair()));

        Api.create(E1, "/v1/licenses/" + number + "/changes", Map.of("importer", "Another", "reason", "r"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("LI-05"));
    }

    @Test
    void goodsOnNoListAreLicensedUnderTheMinistrysNoticeAndHeldWithoutCodes() { // CL-14
        Map<String, Object> line = line(1, "500", "KGM");
        line.put("basis", "CATCH_ALL");
        line.put("notice", "商产通知〔2026〕8号");
        line.put("controlCodes", List.of());
        Map<String, Object> application = singleApplication();
        application.put("lines", List.of(line));
        String number = licensed(application);

        Api.get(E1, "/v1/licenses/" + number)
                .then()
                .body("lines[0].basis", equalTo("CATCH_ALL"))
                .body("lines[0].notice", equalTo("商产通知〔2026〕8号"));
        put(declaration(), request(1, goods(1, number, 1, "100"))).then().body("held", equalTo(false));
        Map<String, Object> unlisted = new HashMap<>(goods(1, number, 1, "100"));
        unlisted.put("controlCodes", List.of());
        put(declaration(), request(1, unlisted)).then().body("held", equalTo(true));
    }

    @Test
    void aLineRestsOnTheListOrOnANotice() { // CL-14
        Map<String, Object> both = line(1, "500", "KGM");
        both.put("basis", "CATCH_ALL");
        both.put("notice", "n");
        Map<String, Object> neither = line(2, "500", "KGM");
        neither.put("controlCodes", List.of());
        Map<String, Object> application = singleApplication();
        application.put("lines", List.of(both, neither));

        Api.create(E1, "/v1/applications", application)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("CL-14", "CL-14"));
    }
}
