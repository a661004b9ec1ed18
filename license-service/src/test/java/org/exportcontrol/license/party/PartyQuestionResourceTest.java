package org.exportcontrol.license.party;

import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Database;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Licensing;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exact identifier acts at once; a similar name opens a question that a named officer decides (PL-02, PL-05). */
@QuarkusTest
@WithNeighbors
class PartyQuestionResourceTest {

    private static final String DIRECTOR = TestTokens.director();

    @Inject
    ListingDay listingDay;

    @ParameterizedTest(name = "{0} resembles {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Orlov Dynamics Aerospace GmbH | Orlov Dynamics Aerospace Ltd.",
                "Müllheim Präzisionswerke AG | MULLHEIM PRAZISIONSWERKE",
                "Северный Машиностроительный Завод | Severnyj Mashinostroitelnyj Zavod OOO",
                "深圳市远航精密仪器有限公司 | Shenzhen Shi Yuanhang Jingmi Yiqi Co., Ltd.",
                "ニホンコウセイ精機株式会社 | ニホンコウセイ精機",
                "Kordell Avionics International Trading | Kordel Avionics Internatonal Trading"
            })
    void aSimilarNameOpensOneQuestionAndActsOnNothing(String listedName, String partyName) {
        list("CONTROL_LIST", listedName.strip(), null);

        String question = check(partyName.strip(), null)
                .body("parties[0].finding", equalTo("QUESTION"))
                .body("parties[0].matched.similarity", notNullValue())
                .extract()
                .path("parties[0].question.id");
        check(partyName.strip(), null).body("parties[0].question.id", equalTo(question));
    }

    @ParameterizedTest
    @CsvSource({"Alpenblick Bäckerei GmbH", "赣州稀土进出口有限公司", "Rhein Motoren GmbH"})
    void otherNamesOpenNone(String name) {
        list("CONTROL_LIST", "Zephyr Quantum Labs GmbH", null);

        check(name, null).body("parties[0].finding", equalTo("CLEAR")).body("parties[0].question", nullValue());
    }

    @Test
    void aDryRunAnswersTheQuestionAndWritesNoneDown() {
        list("CONTROL_LIST", "Ostwald Reaktortechnik GmbH", null);
        String name = "Ostwald Reaktortechnick GmbH";
        Map<String, Object> dryRun = Map.of(
                "date",
                today().toString(),
                "parties",
                List.of(Map.of("role", "END_USER", "name", name)),
                "dryRun",
                true);
        Api.as(TestTokens.service("declaration-service"))
                .body(dryRun)
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200)
                .body("parties[0].finding", equalTo("QUESTION"))
                .body("parties[0].question", nullValue());
        String question = check(name, null).extract().path("parties[0].question.id");
        Api.as(TestTokens.service("declaration-service"))
                .body(dryRun)
                .post("/internal/v1/party-checks")
                .then()
                .body("parties[0].question.id", equalTo(question));
    }

    @Test
    void theOfficersAnswerIsRememberedWithItsValidity() {
        list("CONTROL_LIST", "Brandtner Hydraulik Systeme GmbH", null);
        String id = question("Brandtner Hydraulik System GmbH");
        Map<String, Object> different = Map.of(
                "same",
                false,
                "ground",
                "注册号不同",
                "validUntil",
                today().plusDays(10).toString());

        Api.move(TestTokens.examiner(), path(id), 0, different).then().statusCode(403);
        Api.move(DIRECTOR, path(id), 0, different)
                .then()
                .statusCode(200)
                .body("state", equalTo("DIFFERENT"))
                .body("decidedBy", notNullValue());
        check("Brandtner Hydraulik System GmbH", null).body("parties[0].finding", equalTo("CLEAR"));
        checkOn(today().plusDays(11), "Brandtner Hydraulik System GmbH")
                .body("parties[0].finding", equalTo("QUESTION"));
        Api.move(DIRECTOR, path(id), 1, different).then().statusCode(409);
        Api.get(DIRECTOR, "/v1/audit/party-question/" + id + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void whoIsTheSameIsTreatedAsListedAndItsLicensesRestAtOnce() { // PL-04
        String importer =
                "Halvorsen Turbinteknikk AS " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> application = Licensing.singleApplication();
        application.put("importer", importer);
        String number = Licensing.licensed(application);
        list("CONTROL_LIST", importer.replace(" AS ", " Norge "), null);
        assertEquals("VALID", Holding.state(number), "a similar name acts on nothing");

        Api.move(DIRECTOR, path(question(importer)), 0, Map.of("same", true, "ground", "工商登记一致"))
                .then()
                .statusCode(200);

        check(importer, null).body("parties[0].finding", equalTo("FORBIDDEN"));
        assertEquals("PAUSED", Holding.state(number));
    }

    @Test
    void aListingWorksOnRunningLicensesInTheMomentItIsEntered() { // PL-04
        String endUser = "Endnutzer " + UUID.randomUUID();
        Map<String, Object> application = Licensing.singleApplication();
        application.put("endUsers", List.of(endUser));
        application.put("identifiers", List.of(Map.of("name", endUser, "identifier", "DE-" + endUser)));
        String named = Licensing.licensed(application);

        list("CONTROL_LIST", "Something else entirely " + UUID.randomUUID(), "DE-" + endUser);

        Api.get(DIRECTOR, "/v1/licenses/" + named)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("lastMove.rule", equalTo("PL-04"));
    }

    @Test
    void aListingThatHasEndedWorksOnNothing() {
        String importer = "Vorbei " + UUID.randomUUID();
        Map<String, Object> application = Licensing.singleApplication();
        application.put("importer", importer);
        String number = Licensing.licensed(application);
        Map<String, Object> past = listing("CONTROL_LIST", importer, null);
        past.put("to", today().minusDays(1).toString());

        Api.create(DIRECTOR, "/v1/party-listings", past).then().statusCode(201);
        listingDay.begin();

        assertEquals("VALID", Holding.state(number));
    }

    @Test
    void aListingThatIsEnteredAheadWorksOnItsDay() { // PL-04
        String importer = "Morgen " + UUID.randomUUID();
        Map<String, Object> application = Licensing.singleApplication();
        application.put("importer", importer);
        String number = Licensing.licensed(application);
        Map<String, Object> ahead = listing("CONTROL_LIST", importer, null);
        ahead.put("from", today().plusDays(1).toString());
        String id = Api.create(DIRECTOR, "/v1/party-listings", ahead).path("id");
        listingDay.begin();
        assertEquals("VALID", Holding.state(number));

        Database.execute("update party_listing set valid_from = date '" + today() + "' where id = '" + id + "'");
        listingDay.begin();
        listingDay.begin();

        assertEquals("PAUSED", Holding.state(number));
        Api.get(DIRECTOR, "/v1/audit/party-listing/" + id + "/verification")
                .then()
                .body("intact", equalTo(true))
                .body("rows", equalTo(2));
    }

    @Test
    void theWatchListRestsGeneralLicensesOnly() { // PL-01, LI-06
        String importer = "Beobachtet " + UUID.randomUUID();
        Map<String, Object> single = Licensing.singleApplication();
        single.put("importer", importer);
        Map<String, Object> general = Licensing.generalApplication(Licensing.line(1, "5", "KGM"));
        general.put("importer", importer);
        String one = Licensing.licensed(single);
        String many = Licensing.licensed(general);

        list("WATCH_LIST", importer, null);

        assertEquals("VALID", Holding.state(one));
        assertEquals("PAUSED", Holding.state(many));
    }

    @Test
    void aNamesakeWithAnotherIdentifierIsAskedAbout() {
        String name = "Namensvetter " + UUID.randomUUID();
        list("CONTROL_LIST", name, "HRB 1");

        check(name, "HRB 2").body("parties[0].finding", equalTo("QUESTION"));
        check(name, null).body("parties[0].finding", equalTo("FORBIDDEN"));
        check("Ganz anders", "HRB 1").body("parties[0].finding", equalTo("FORBIDDEN"));
    }

    @Test
    void whoIsTakenOffTheListIsClearAfterItsLastDay() { // PL-01, PL-03
        String name = "Ausgelistet " + UUID.randomUUID();
        String id = list("WATCH_LIST", name, null);
        Map<String, String> end = Map.of("to", today().toString(), "ground", "核查未发现变更或转用");

        Api.move(DIRECTOR, "/v1/party-listings/" + id + "/end", 0, Map.of("to", "2020-01-01", "ground", "g"))
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("PL-03"));
        Api.move(DIRECTOR, "/v1/party-listings/" + id + "/end", 0, end).then().statusCode(200);

        check(name, null).body("parties[0].finding", equalTo("WATCH"));
        checkOn(today().plusDays(1), name).body("parties[0].finding", equalTo("CLEAR"));
    }

    @Test
    void aListThatComesAsAFileIsEnteredWholeOrNotAtAll() {
        String good = "Importiert " + UUID.randomUUID();
        Map<String, Object> first = listing("WATCH_LIST", good, null);
        Map<String, Object> wrong = listing("CONTROL_LIST", "Falsch " + UUID.randomUUID(), null);
        wrong.put("measures", List.of());

        Api.create(DIRECTOR, "/v1/party-listings/import", Map.of("listings", List.of(first, wrong)))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/listings/1/measures"));
        check(good, null).body("parties[0].finding", equalTo("CLEAR"));
        Api.create(DIRECTOR, "/v1/party-listings/import", Map.of("listings", List.of(first)))
                .then()
                .statusCode(201);
        check(good, null).body("parties[0].finding", equalTo("WATCH"));
    }

    @Test
    void aNameOfAThousandCharactersInFourScriptsIsKeptAndFoundWhole() {
        String name = ("Überseehandel 稀土磁材 Восток التجارة " + UUID.randomUUID() + " ")
                .repeat(15)
                .substring(0, 1000);
        list("CONTROL_LIST", name.strip(), null);

        check(name.strip(), null).body("parties[0].finding", equalTo("FORBIDDEN"));
        Api.get(DIRECTOR, "/v1/party-listings?limit=200").then().body("items.names.flatten()", hasItem(name.strip()));
    }

    @Test
    void aDecisionWaitsForTheAnswer() { // PL-05
        String importer =
                "Wartmann Feinmechanik " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> application = Licensing.singleApplication();
        application.put("importer", importer);
        String id = Licensing.reviewed(application);
        list("CONTROL_LIST", importer + " Holding", null);

        Api.move(DIRECTOR, Licensing.path(id, "decide"), 3, Licensing.grant(today().plusMonths(1)))
                .then()
                .statusCode(422)
                .body("violations[0].rule", equalTo("PL-05"))
                .body("violations[0].remedy", containsString("party-questions"));
        assertEquals(
                "OPEN",
                ok(Api.get(DIRECTOR, "/v1/party-questions/" + question(importer)))
                        .getString("state"));
    }

    private static String list(String kind, String name, String identifier) {
        return Api.create(DIRECTOR, "/v1/party-listings", listing(kind, name, identifier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> listing(String kind, String name, String identifier) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("names", List.of(name));
        body.put("identifiers", identifier == null ? List.of() : List.of(identifier));
        body.put("measures", kind.equals("CONTROL_LIST") ? List.of("RESTRICT", "FORBID") : List.of());
        body.put("from", "2026-01-01");
        body.put("ground", "违反最终用途承诺");
        return body;
    }

    private static String question(String party) {
        return check(party, null).extract().path("parties[0].question.id");
    }

    private static ValidatableResponse check(String party, String identifier) {
        return check(today(), party, identifier);
    }

    private static ValidatableResponse checkOn(LocalDate day, String party) {
        return check(day, party, null);
    }

    private static ValidatableResponse check(LocalDate day, String party, String identifier) {
        Map<String, Object> asked = new HashMap<>(Map.of("role", "IMPORTER", "name", party));
        asked.put("identifier", identifier);
        return Api.as(TestTokens.service("declaration-service"))
                .body(Map.of("date", day.toString(), "parties", List.of(asked)))
                .post("/internal/v1/party-checks")
                .then()
                .statusCode(200);
    }

    private static String path(String id) {
        return "/v1/party-questions/" + id + "/answer";
    }
}
