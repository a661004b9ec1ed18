package org.exportcontrol.license.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;

/** What holders report on their licenses, with good defaults. */
public final class Reporting {

    private static final String E1 = TestTokens.exporter(TestTokens.E1);

    private Reporting() {}

    /** The end user is another one now. */
    public static Map<String, Object> changeOfEndUse() {
        Map<String, Object> body = report("CHANGE_OF_END_USE");
        body.put("circumstances", List.of("END_USER_CHANGED"));
        body.put("details", "最终用户已将货物转售");
        return body;
    }

    public static Map<String, Object> factsChanged() {
        Map<String, Object> body = report("FACTS_CHANGED");
        body.put("details", "修理后的货物不再退回原最终用户");
        return body;
    }

    /** Whether goods are controlled. */
    public static Map<String, Object> inquiry() {
        return new HashMap<>(Map.of(
                "goods", "钕铁硼磁粉，含镝 0.8%",
                "parameters", "粒度 3 µm；剩磁 1.2 T",
                "mainUses", "电机用粘结磁体",
                "commodityCode", "8505111000",
                "question", "掺入树脂后是否仍属管制物项",
                "truthful", true));
    }

    /** What became of goods, today. */
    public static Map<String, Object> goods(String kind, UUID declaration, Map<?, ?>... lines) {
        Map<String, Object> body = report(kind);
        body.put("declarationId", declaration.toString());
        body.put("lines", List.of(lines));
        return body;
    }

    public static Map<String, Object> line(int line, String quantity, String unit) {
        return Map.of("line", line, "quantity", quantity, "unit", unit);
    }

    public static Response file(String number, Map<String, ?> report) {
        return Api.create(E1, "/v1/licenses/" + number + "/reports", report);
    }

    /** A report that must be taken; its id. */
    public static String filed(String number, Map<String, ?> report) {
        Response answer = file(number, report);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    /** The first decision on a report. */
    public static Response decide(String id, String outcome, String ground) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "reason", "经核查"));
        if (ground != null) {
            body.put("ground", ground);
        }
        return Api.move(TestTokens.director(), "/v1/reports/" + id + "/decide", 0, body);
    }

    private static Map<String, Object> report(String kind) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("day", Licensing.today().toString());
        body.put("truthful", true);
        return body;
    }
}
