package org.exportcontrol.license.app;

import static org.exportcontrol.license.testkit.Holding.declaration;
import static org.exportcontrol.license.testkit.Licensing.accepted;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.ok;
import static org.exportcontrol.license.testkit.Licensing.path;
import static org.exportcontrol.license.testkit.Licensing.singleApplication;
import static org.exportcontrol.license.testkit.Licensing.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.exportcontrol.common.testkit.Strangers;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Conduct;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.Papers;
import org.exportcontrol.license.testkit.Reporting;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/** Another's file is not there: an id that somebody has learned tells nothing and moves nothing, whatever is asked. */
@QuarkusTest
@WithNeighbors
class AnothersFilesTest {

    private static final Strangers ASKING = new Strangers(AnothersFilesTest::fill);

    /** Paths, by how they begin, whose ids name what all who may call them share. */
    private static final Map<String, String> SHARED = Map.of(
            "/internal/", "services call for whoever asked them, and no organization calls here",
            "/v1/calendar/", "public",
            "/v1/verifications/", "whoever holds a certificate has its code, and may check it",
            "/v1/bans/", "the ministry's; no province moves them",
            "/v1/conduct-entries/", "the ministry's; no province moves them",
            "/v1/party-listings/", "the ministry's; no province moves them",
            "/v1/party-questions/", "the ministry's; no province moves them",
            "/v1/parked-items/", "the ministry's and the operators'");

    /** Numbered by the service, and as good as nothing where the file is another's. */
    private static final Map<String, String> PARTS =
            Map.of("number", "1", "entry", "1", "sha256", Papers.sha256(Papers.pdf("CONTRACT")));

    private static final Map<String, String> STRANGERS =
            Map.of("exporter", TestTokens.exporter(TestTokens.E2), "MOFCOM", TestTokens.provincial("33"));

    private static final Map<String, String> OWNERS = Map.of(
            "exporter", TestTokens.exporter(TestTokens.E1),
            "MOFCOM", TestTokens.anyOf("MOFCOM"),
            "customs", TestTokens.anyOf("customs"));

    /** One of each kind, by how the paths to it begin. */
    private final Map<String, List<File>> files = new LinkedHashMap<>();

    @Test
    void aStrangerIsAnsweredAsIfNothingWereThereAndNothingChanges() throws SQLException {
        prepare();
        Set<String> timers = Set.of("event", "event_feed_head");
        List<String> wrong = new ArrayList<>();
        Map<Operation, List<File>> operations = operationsOnFiles(wrong);
        operations.forEach((operation, each) -> each.forEach(file -> readByItsOwner(operation, file, wrong)));
        Map<String, String> before = Strangers.everything("license", timers);
        operations.forEach((operation, each) -> each.forEach(file -> tryOut(operation, file, wrong)));
        assertEquals(List.of(), wrong);
        assertEquals(before, Strangers.everything("license", timers));
    }

    /** Each operation of the contract that names a file; one for which none was prepared is wrong. */
    private Map<Operation, List<File>> operationsOnFiles(List<String> wrong) {
        Map<Operation, List<File>> all = new LinkedHashMap<>();
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

    /** Who is named in a query is no more there than who is named in a path. */
    @Test
    void aQueryForAnotherOrganizationOrItsLicenseFindsNothing() {
        String license = licensed(singleApplication());
        String stranger = STRANGERS.get("exporter");
        Reporting.filed(license, Reporting.changeOfEndUse());
        String another = Conduct.newOrganization();
        Conduct.entered(another, "APPLICATIONS_NOT_ACCEPTED", today().minusDays(9), today().minusDays(8));
        for (String path : List.of("/v1/conduct-entries", "/v1/eligibility")) {
            Response ofReal = Api.get(stranger, path + "?organization=" + another);
            Response ofUnknown = Api.get(stranger, path + "?organization=" + Conduct.newOrganization());
            assertEquals(ofUnknown.statusCode(), ofReal.statusCode(), path);
            assertEquals(ofUnknown.asString(), ofReal.asString(), path);
        }
        assertEquals(
                List.of(), Api.get(stranger, "/v1/reports?license=" + license).path("items"));
        assertEquals(List.of(), Api.get(stranger, "/v1/licenses?q=" + license).path("items"));
    }

    /** Before anything is compared: reading writes down what is made for the first reader. */
    private static void readByItsOwner(Operation operation, File file, List<String> wrong) {
        if (operation.method().equals("GET")) {
            String owner = OWNERS.get(Contract.roles(operation).get(0));
            Response owners = ASKING.ask(operation, owner, file.real());
            if (owners.statusCode() != 200) {
                wrong.add(operation + ": its owner is answered " + owners.statusCode() + " " + owners.asString());
            }
        }
    }

    private static void tryOut(Operation operation, File file, List<String> wrong) {
        int asked = 0;
        for (String role : Contract.roles(operation)) {
            String stranger = STRANGERS.get(role);
            if (stranger != null) {
                asked++;
                ASKING.difference(operation, stranger, file.real(), file.unknown())
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

    private void prepare() {
        String application = accepted(singleApplication());
        ok(Api.move(TestTokens.examiner(), path(application, "questions"), 2, Map.of("text", "磁体的剩磁是多少？")));
        String license = licensed(singleApplication());
        UUID declaration = declaration();
        Holding.held(declaration, 1, Holding.goods(1, license, 1, "10"));
        String report = Reporting.filed(license, Reporting.changeOfEndUse());
        String changed = licensed(singleApplication());
        String change = created(
                "/v1/licenses/" + changed + "/changes", Map.of("importer", "Elbe Motoren GmbH", "reason", "买方更名"));
        String inquiry = created("/v1/inquiries", Reporting.inquiry());
        String nobodys = UUID.randomUUID().toString();
        String nobodysLicense = "26-ZZ-999999";
        files.put("/v1/applications/{id}", List.of(file("id", application, nobodys)));
        files.put(
                "/v1/licenses/{number}/reports/prefill",
                List.of(new File(
                        Map.of("number", license, Strangers.QUERY, "?declaration=" + declaration),
                        Map.of("number", nobodysLicense, Strangers.QUERY, "?declaration=" + nobodys))));
        files.put("/v1/licenses/{number}", List.of(file("number", license, nobodysLicense)));
        files.put("/v1/license-changes/{id}", List.of(file("id", change, nobodys)));
        files.put("/v1/reports/{id}", List.of(file("id", report, nobodys)));
        files.put("/v1/inquiries/{id}", List.of(file("id", inquiry, nobodys)));
        files.put(
                "/v1/audit/{subjectType}/{subjectId}",
                List.of(
                        audit("application", application, nobodys),
                        audit("license", license, nobodysLicense),
                        audit("license-change", change, nobodys),
                        audit("report", report, nobodys),
                        audit("inquiry", inquiry, nobodys)));
    }

    private static String created(String path, Map<String, ?> body) {
        Response answer = Api.create(OWNERS.get("exporter"), path, body);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static File file(String parameter, String real, String unknown) {
        Map<String, String> there = new LinkedHashMap<>(PARTS);
        there.put(parameter, real);
        Map<String, String> nowhere = new LinkedHashMap<>(PARTS);
        nowhere.put(parameter, unknown);
        return new File(there, nowhere);
    }

    private static File audit(String type, String real, String unknown) {
        return new File(
                Map.of("subjectType", type, "subjectId", real), Map.of("subjectType", type, "subjectId", unknown));
    }

    /** The values of the path's parameters for a file that is there, and for one that is not. */
    private record File(Map<String, String> real, Map<String, String> unknown) {}

    private static void fill(RequestSpecification request, Operation operation) {
        JsonNode body = Contract.body(operation).orElse(null);
        if (body != null) {
            request.contentType("application/json").body(body.toString());
        } else if (!Contract.mediaTypes(operation).isEmpty()) {
            request.contentType("application/pdf").body(Papers.pdf("CONTRACT"));
        }
    }
}
