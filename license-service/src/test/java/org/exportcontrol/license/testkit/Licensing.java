package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportcontrol.common.testkit.TestTokens;

/** The way from a draft to a license, step by step, with good defaults. */
public final class Licensing {

    public static final String IMPORTER = "Rhein Motoren GmbH";
    public static final String END_USER = "Rhein Motoren GmbH, Werk Köln";

    private Licensing() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** 500 kg of dysprosium oxide to a German motor maker. */
    public static Map<String, Object> singleApplication() {
        Map<String, Object> body = new HashMap<>();
        body.put("type", "SINGLE");
        body.put("applicantName", "赣州稀土进出口有限公司");
        body.put("lines", List.of(line(1, "500", "KGM")));
        body.put("destinationCountry", "DEU");
        body.put("importer", IMPORTER);
        body.put("endUsers", List.of(END_USER));
        body.put("endUse", "永磁同步电机用钕铁硼磁体");
        body.put(
                "documents",
                documents("APPLICATION_FORM", "IDENTITY", "CONTRACT", "TEST_REPORT", "END_USE_CERTIFICATE"));
        return body;
    }

    public static Map<String, Object> generalApplication(Map<?, ?>... lines) {
        Map<String, Object> body = singleApplication();
        body.put("type", "GENERAL");
        body.put("lines", List.of(lines));
        body.put(
                "documents",
                documents(
                        "APPLICATION_FORM",
                        "IDENTITY",
                        "CONTRACT",
                        "TECHNICAL_DESCRIPTION",
                        "END_USE_CERTIFICATE",
                        "COMPLIANCE_STATEMENT",
                        "LICENSE_RECORD_STATEMENT",
                        "CHANNEL_STATEMENT"));
        return body;
    }

    /** A registration of dysprosium oxide; the facts are those of its case, see {@link #returnAfterRepair}. */
    public static Map<String, Object> registration(String movement, Map<String, ?> facts) {
        Map<String, Object> body = singleApplication();
        body.put("type", "REGISTRATION");
        body.put("registration", Map.of("movement", movement, "facts", facts));
        body.put("documents", documents("APPLICATION_FORM", "CONTRACT"));
        return body;
    }

    public static Map<String, Object> returnAfterRepair() {
        return new HashMap<>(Map.of(
                "ORIGINAL_DECLARATION", "222020260000000123",
                "PURPOSE", "repair of a traction motor",
                "PLACE", "Köln, Werk 2"));
    }

    public static Map<String, Object> line(int line, String quantity, String unit) {
        return new HashMap<>(Map.of(
                "line",
                line,
                "controlCodes",
                List.of("1C905.b"),
                "commodityCodes",
                List.of("2846901500"),
                "name",
                "氧化镝",
                "quantity",
                quantity,
                "unit",
                unit));
    }

    public static List<Map<String, Object>> documents(String... kinds) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (String kind : kinds) {
            byte[] paper = Papers.pdf(kind);
            documents.add(Map.of(
                    "kind", kind, "name", kind + ".pdf", "sha256", Papers.sha256(paper), "sizeBytes", paper.length));
        }
        return documents;
    }

    public static Map<String, Object> grant(LocalDate validTo) {
        Map<String, Object> body = decision("GRANT");
        body.put("validTo", validTo.toString());
        return body;
    }

    public static Map<String, Object> refusal() {
        return decision("REFUSE");
    }

    public static Map<String, String> factors() {
        return Map.of(
                "NATIONAL_SECURITY", "no concern",
                "INTERNATIONAL_OBLIGATIONS", "none touched",
                "KIND_OF_EXPORT", "sale",
                "ITEM_SENSITIVITY", "material",
                "DESTINATION", "low risk",
                "END_USE", "motors, verified",
                "EXPORTER_CREDIT", "good record");
    }

    /** A draft of E1 with its papers uploaded. */
    public static String draft(Map<String, ?> application) {
        return draft(TestTokens.E1, application);
    }

    public static String draft(String organization, Map<String, ?> application) {
        Response answer = Api.create(TestTokens.exporter(organization), "/v1/applications", application);
        assertEquals(201, answer.statusCode(), answer.asString());
        Papers.upload(organization, answer.path("id"), (List<?>) application.get("documents"));
        return answer.path("id");
    }

    public static String submitted(Map<String, ?> application) {
        return submitted(TestTokens.E1, application);
    }

    private static String submitted(String organization, Map<String, ?> application) {
        String id = draft(organization, application);
        ok(Api.move(TestTokens.exporter(organization), path(id, "submit"), 0, null));
        return id;
    }

    /** Sets the day the papers came in, past the service. */
    public static void receivedOn(String id, LocalDate day) {
        Database.execute("update application set received_on = date '" + day + "' where id = '" + id + "'");
    }

    public static String accepted(Map<String, ?> application) {
        return accepted(TestTokens.E1, application);
    }

    private static String accepted(String organization, Map<String, ?> application) {
        String id = submitted(organization, application);
        ok(Api.move(TestTokens.provincial("36"), path(id, "accept"), 1, Map.of("opinion", "材料齐全，建议受理")));
        return id;
    }

    public static String reviewed(Map<String, ?> application) {
        return reviewed(TestTokens.E1, application);
    }

    private static String reviewed(String organization, Map<String, ?> application) {
        String id = accepted(organization, application);
        Map<String, String> review = Map.of("recommendation", "GRANT", "opinion", "建议准予");
        ok(Api.move(TestTokens.examiner(), path(id, "review"), 2, review));
        return id;
    }

    /** A license of E1, valid from today for half a year; its number. */
    public static String licensed(Map<String, ?> application) {
        return licensed(application, Map.of());
    }

    /** A license of an organization of Jiangxi. */
    public static String licensed(String organization, Map<String, ?> application) {
        return licensed(organization, application, Map.of());
    }

    public static String licensed(Map<String, ?> application, Map<String, ?> terms) {
        return licensed(TestTokens.E1, application, terms);
    }

    private static String licensed(String organization, Map<String, ?> application, Map<String, ?> terms) {
        Map<String, Object> decision = grant(today().plusMonths(6));
        decision.putAll(terms);
        return ok(Api.move(TestTokens.director(), path(reviewed(organization, application), "decide"), 3, decision))
                .getString("licenseNumber");
    }

    public static String path(String id, String verb) {
        return "/v1/applications/" + id + "/" + verb;
    }

    public static JsonPath ok(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    private static Map<String, Object> decision(String outcome) {
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", outcome);
        body.put("grounds", "符合出口管制法第十三条各项因素");
        body.put("factors", factors());
        return body;
    }
}
