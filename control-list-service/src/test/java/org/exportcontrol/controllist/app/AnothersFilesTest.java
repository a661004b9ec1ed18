package org.exportcontrol.controllist.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.exportcontrol.common.testkit.Contract;
import org.exportcontrol.common.testkit.Contract.Operation;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.Strangers;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.controllist.draft.Drafting;
import org.exportcontrol.controllist.edition.Editions;
import org.exportcontrol.controllist.testkit.Announcements;
import org.exportcontrol.controllist.testkit.ListInDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another's file is not there: an id that somebody has learned tells nothing and moves nothing, whatever is asked. */
@QuarkusTest
@WithTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "control_list"))
class AnothersFilesTest {

    private static final Strangers ASKING = new Strangers(AnothersFilesTest::fill);

    private static final Set<String> TIMERS = Set.of("event", "event_feed_head");

    /** Paths, by how they begin, whose ids name what all who may call them share. */
    private static final Map<String, String> SHARED = Map.of(
            "/v1/announcements/", "public",
            "/v1/editions/", "public",
            "/v1/entries/", "public");

    /** A province keeps no list. */
    private static final Map<String, String> STRANGERS =
            Map.of("exporter", TestTokens.exporter(TestTokens.E2), "MOFCOM", TestTokens.provincial("33"));

    private static final Map<String, String> OWNERS =
            Map.of("exporter", TestTokens.exporter(TestTokens.E1), "MOFCOM", Drafting.DRAFTER);

    private static final String GOODS = """
            {"name": "magnets", "form": "PERMANENT_MAGNET", "constituents": [{"element": "Tb", "massFraction": "0.001"}]}""";

    private static final String RULING = """
            {"organization": "%s", "goods": %s, "finding": "CONTROLLED", "codes": ["1C904.a.4"],
             "grounds": "含有铽", "asOf": "2026-03-16", "validUntil": "2027-03-15"}""".formatted(TestTokens.E1, GOODS);

    private static final String RECORD = "{\"screening\": {\"asOf\": \"2026-03-16\", \"lines\": [" + GOODS + "]}}";

    private final Editions editions;

    AnothersFilesTest(Editions editions) {
        this.editions = editions;
    }

    @AfterEach
    void onlyTheShippedListRemains() {
        ListInDatabase.onlyShipped(editions);
    }

    @Test
    void aStrangerIsAnsweredAsIfNothingWereThereAndNothingChanges() throws SQLException {
        String draft = Drafting.drafted(Announcements.ADDITIONS);
        Map<String, String> files = Map.of(
                "/v1/drafts/{id}",
                draft,
                "/v1/audit/draft/{id}",
                draft,
                "/v1/rulings/{id}",
                created(TestTokens.director(), "/v1/rulings", RULING),
                "/v1/screening-records/{id}",
                created(OWNERS.get("exporter"), "/v1/screening-records", RECORD));
        List<String> wrong = new ArrayList<>();
        Map<Operation, String> operations = operationsOnFiles(files, wrong);
        operations.forEach((operation, file) -> readByItsOwner(operation, file, wrong));
        Map<String, String> before = Strangers.everything("control_list", TIMERS);
        operations.forEach((operation, file) -> tryOut(operation, file, wrong));
        assertEquals(List.of(), wrong);
        assertEquals(before, Strangers.everything("control_list", TIMERS));
    }

    /** Each operation of the contract that names a file; one for which none was prepared is wrong. */
    private static Map<Operation, String> operationsOnFiles(Map<String, String> files, List<String> wrong) {
        Map<Operation, String> all = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (Operation operation : Contract.operations()) {
            if (operation.parameters().isEmpty() || beginning(SHARED.keySet(), operation) != null) {
                continue;
            }
            String kind = beginning(files.keySet(), operation);
            if (kind == null) {
                wrong.add(operation + ": prepare a file, or say who shares it");
                continue;
            }
            used.add(kind);
            all.put(operation, files.get(kind));
        }
        assertEquals(new TreeSet<>(files.keySet()), used);
        return all;
    }

    @Test
    void whatIsSharedIsInTheContract() {
        Set<String> found = new TreeSet<>();
        Contract.operations().forEach(operation -> {
            String beginning = beginning(SHARED.keySet(), operation);
            if (beginning != null) {
                found.add(beginning);
            }
        });
        assertEquals(new TreeSet<>(SHARED.keySet()), found);
    }

    /** Before anything is compared: reading writes down what is made for the first reader. */
    private static void readByItsOwner(Operation operation, String id, List<String> wrong) {
        if (operation.method().equals("GET")) {
            String owner = OWNERS.get(Contract.roles(operation).get(0));
            Response owners = ASKING.ask(operation, owner, Map.of("id", id));
            if (owners.statusCode() != 200) {
                wrong.add(operation + ": its owner is answered " + owners.statusCode() + " " + owners.asString());
            }
        }
    }

    private static void tryOut(Operation operation, String id, List<String> wrong) {
        Map<String, String> real = Map.of("id", id);
        Map<String, String> unknown = Map.of("id", UUID.randomUUID().toString());
        int asked = 0;
        for (String role : Contract.roles(operation)) {
            String stranger = STRANGERS.get(role);
            if (stranger != null) {
                asked++;
                ASKING.difference(operation, stranger, real, unknown)
                        .forEach(difference -> wrong.add(operation + " as " + role + " " + difference));
            }
        }
        assertTrue(asked > 0, operation + " was asked by no stranger");
    }

    private static String beginning(Set<String> beginnings, Operation operation) {
        return beginnings.stream()
                .filter(operation.path()::startsWith)
                .findFirst()
                .orElse(null);
    }

    private static String created(String token, String path, String body) {
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static void fill(RequestSpecification request, Operation operation) {
        if (operation.path().endsWith("/document")) {
            request.contentType("application/json").body(Announcements.ADDITIONS);
        } else if (Contract.mediaTypes(operation).contains("text/csv")) {
            request.contentType("text/csv").body("code\n");
        } else {
            Contract.body(operation)
                    .ifPresent(body -> request.contentType("application/json").body(body.toString()));
        }
    }
}
