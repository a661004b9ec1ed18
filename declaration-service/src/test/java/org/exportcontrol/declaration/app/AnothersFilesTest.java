package org.exportcontrol.declaration.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.common.testkit.Contract;
import org.exportcontrol.common.testkit.Contract.Operation;
import org.exportcontrol.common.testkit.Strangers;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.declaration.ChallengeScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.PaperFiles;
import org.junit.jupiter.api.Test;

/** Another's file is not there: an id that somebody has learned tells nothing and moves nothing, whatever is asked. */
@QuarkusTest
class AnothersFilesTest extends ChallengeScenario {

    private static final Strangers ASKING = new Strangers(AnothersFilesTest::fill);

    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final Set<String> TIMERS = Set.of("event", "event_feed_head", "feed_cursor");

    /** Paths, by how they begin, whose ids name what all who may call them share. */
    private static final Map<String, String> SHARED = Map.of(
            "/v1/code-tables/", "public",
            "/v1/audit/code-table/", "public tables, changed by customs for all",
            "/v1/audit/stop-order/", "an order binds each office",
            "/v1/stop-orders/", "an order binds each office",
            "/v1/lane-officers/", "names an officer of the own office, whoever asks",
            "/v1/identifications/", "the ministry identifies for each office");

    /** Another exporter, another office; and a province, which has no part in declarations. */
    private static final Map<String, String> STRANGERS = Map.of(
            "exporter", E2,
            "customs", TestTokens.customs("stranger", "0101", "officer", "supervisor"),
            "MOFCOM", TestTokens.provincial("33"));

    /** Whom a declarant acts for, each office may look up. */
    private static final String POWER = "power";

    private static final Map<String, String> OWNERS =
            Map.of("exporter", E1, "customs", TestTokens.anyOf("customs"), "MOFCOM", DIRECTOR);

    /** The values of the path's parameters for one of each kind, by how the paths to it begin; the first that fits. */
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();

    @Test
    void aStrangerIsAnsweredAsIfNothingWereThereAndNothingChanges() throws SQLException {
        prepare();
        List<String> wrong = new ArrayList<>();
        Map<Operation, Map<String, String>> operations = operationsOnFiles(wrong);
        operations.forEach((operation, file) -> readByItsOwner(operation, file, wrong));
        Map<String, String> before = Strangers.everything("declaration", TIMERS);
        operations.forEach((operation, file) -> tryOut(operation, file, wrong));
        assertEquals(List.of(), wrong);
        assertEquals(before, Strangers.everything("declaration", TIMERS));
    }

    /** Each operation of the contract that names a file; one for which none was prepared is wrong. */
    private Map<Operation, Map<String, String>> operationsOnFiles(List<String> wrong) {
        Map<Operation, Map<String, String>> all = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (Operation operation : Contract.operations()) {
            if (operation.parameters().isEmpty() || beginning(SHARED.keySet(), operation) != null) {
                continue;
            }
            String kind = beginning(files.keySet(), operation);
            if (kind == null || !files.get(kind).keySet().containsAll(operation.parameters())) {
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
    void aPartOfAnothersFileIsNotThereInTheOwnFile() throws SQLException {
        prepare();
        String own = draft(E2, Forms.magnets().with("/consignor/uscc", "\"" + TestTokens.E2 + "\""));
        move(E2, own, "lodge", null).statusCode(200);
        Map<String, String> before = Strangers.everything("declaration", TIMERS);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Operation operation : Contract.operations()) {
            if (!operation.path().startsWith("/v1/declarations/{id}/")
                    || operation.parameters().size() < 2) {
                continue;
            }
            Map<String, String> another = new HashMap<>(files.get(beginning(files.keySet(), operation)));
            another.put("id", own);
            Map<String, String> unknown = unknown(another);
            unknown.put("id", own);
            String role = Contract.roles(operation).get(0);
            if (operation.method().equals("PUT")) {
                continue; // a paper is named by what is in it: to send it is to have it
            }
            asked++;
            String token = role.equals("exporter") ? E2 : OWNERS.get(role);
            ASKING.difference(operation, token, version(own), another, unknown)
                    .forEach(difference -> wrong.add(operation + " as " + role + " " + difference));
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 0);
        assertEquals(before, Strangers.everything("declaration", TIMERS));
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
    private static void readByItsOwner(Operation operation, Map<String, String> real, List<String> wrong) {
        if (operation.method().equals("GET")) {
            String owner = OWNERS.get(Contract.roles(operation).get(0));
            Response owners = ASKING.ask(operation, owner, real);
            if (owners.statusCode() != 200) {
                wrong.add(operation + ": its owner is answered " + owners.statusCode() + " " + owners.asString());
            }
        }
    }

    private static void tryOut(Operation operation, Map<String, String> real, List<String> wrong) {
        int asked = 0;
        for (String role : Contract.roles(operation)) {
            String stranger = STRANGERS.get(role);
            boolean shown = role.equals("customs") && operation.path().contains(POWER);
            if (stranger != null && !shown) {
                asked++;
                ASKING.difference(operation, stranger, real, unknown(real))
                        .forEach(difference -> wrong.add(operation + " as " + role + " " + difference));
            }
        }
        assertTrue(asked > 0, operation + " was asked by no stranger");
    }

    private static Map<String, String> unknown(Map<String, String> real) {
        Map<String, String> unknown = new HashMap<>(real);
        unknown.replaceAll((name, value) -> switch (name) {
            case "number" -> "ZY-2248-2026-999999";
            case "sha256" -> "0".repeat(64);
            default -> NOBODYS;
        });
        return unknown;
    }

    private static String beginning(Set<String> beginnings, Operation operation) {
        return beginnings.stream()
                .filter(operation.path()::startsWith)
                .findFirst()
                .orElse(null);
    }

    private void prepare() {
        challenged();
        cannotJudge();
        String paper = PaperFiles.uploaded(E1, id, "contract");
        assertEquals(Sha256.hex(PaperFiles.pdf("contract")), paper);
        Response challenged = as(OFFICER).get("/v1/declarations/" + id);
        Map<String, String> file = Map.of(
                "id", id,
                "challenge", challenged.path("challenges[0].id"),
                "number", challenged.path("challenges[0].notices[0].number"),
                "hold", challenged.path("holds[0].id"),
                "sha256", paper);
        String referred = referred();
        String inspected = accepted(Forms.magnets());
        move(OFFICER, inspected, "inspections", "{\"ground\":\"weight differs\"}")
                .statusCode(200);
        String changing = accepted(Forms.magnets());
        askToChange(changing, "WITHDRAWAL", "FORCE_MAJEURE", null).statusCode(200);
        files.put(
                "/v1/declarations/{id}/penalty-referrals",
                Map.of(
                        "id",
                        referred,
                        "referral",
                        as(OFFICER).get("/v1/declarations/" + referred).path("penaltyReferrals[0].id")));
        files.put(
                "/v1/declarations/{id}/inspections",
                Map.of(
                        "id",
                        inspected,
                        "inspection",
                        as(OFFICER)
                                .get("/v1/declarations/" + inspected + "/inspections")
                                .path("[0].id")));
        files.put(
                "/v1/declarations/{id}/change-requests",
                Map.of(
                        "id",
                        changing,
                        "request",
                        as(E1).get("/v1/declarations/" + changing + "/change-requests")
                                .path("[0].id")));
        files.put("/v1/declarations/{id}", file);
        files.put("/v1/audit/declaration/{id}", file);
        ofOneKindEach();
    }

    private void ofOneKindEach() {
        Map<String, String> power = Map.of(
                "id",
                created(
                        E1,
                        "/v1/powers-of-attorney",
                        "{\"broker\":\"" + TestTokens.BROKER
                                + "\",\"customsCode\":\"1502960001\",\"from\":\"2026-03-16\","
                                + "\"to\":\"2026-12-31\",\"scope\":\"all\",\"documentDigest\":\"" + "a".repeat(64)
                                + "\"}"));
        files.put("/v1/audit/power-of-attorney/{id}", power);
        files.put("/v1/powers-of-attorney/{id}", power);
        files.put(
                "/v1/templates/{id}",
                Map.of(
                        "id",
                        created(
                                E1,
                                "/v1/templates",
                                "{\"name\":\"m\",\"form\":" + Forms.magnets().json() + "}")));
        files.put(
                "/v1/webhooks/{id}",
                Map.of(
                        "id",
                        created(E1, "/v1/webhooks", "{\"url\":\"https://127.0.0.1/hooks\"}"),
                        "delivery",
                        UUID.randomUUID().toString()));
        files.put(
                "/v1/lane-rules/{id}",
                Map.of(
                        "id",
                        created(
                                TestTokens.supervisor(),
                                "/v1/lane-rules",
                                "{\"priority\":7,\"lane\":\"RED\",\"conditions\":{},\"text\":{\"en\":\"t\",\"zh\":\"t\"},"
                                        + "\"validFrom\":\"2026-01-01\"}")));
    }

    private String referred() {
        String before = id;
        id = accepted(Forms.magnets());
        challenged();
        cannotJudge();
        concluded(true);
        result("LICENSE_NEEDED").statusCode(200);
        String referred = id;
        id = before;
        return referred;
    }

    private static String created(String token, String path, String body) {
        Response answer = as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static void fill(RequestSpecification request, Operation operation) {
        JsonNode body = Contract.body(operation).orElse(null);
        if (body != null) {
            if (body.has("url")) {
                ((ObjectNode) body).put("url", "https://127.0.0.1/hooks");
            }
            request.contentType("application/json").body(body.toString());
        } else if (!Contract.mediaTypes(operation).isEmpty()) {
            request.contentType("application/pdf").body(PaperFiles.pdf("contract"));
        }
    }
}
