package org.exportcontrol.declaration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.restassured.response.Response;
import java.sql.SQLException;

/** License-service as it takes statements, and the operator who asks for one. */
public final class Statements {

    public static final String CALLS = "/internal/v1/statements/.*";

    private Statements() {}

    /** Each part is taken; the last one's answer has these numbers. */
    public static void compared(int parts, int compared, int inMotion, int differences, int parked) {
        Neighbors.stub(calls().willReturn(okJson(answer(false, 0, 0, 0, 0))));
        Neighbors.stub(part(parts).willReturn(okJson(answer(true, compared, inMotion, differences, parked))));
    }

    /** The connection breaks at that part. */
    public static void breakAt(int part) {
        Neighbors.stub(part(part).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    public static void refused() {
        Neighbors.stub(calls().willReturn(aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"/problems/validation-failed\",\"title\":\"t\",\"status\":400}")));
    }

    /** Another replica is at a statement. */
    public static void isBeingPushed() {
        try {
            DeclarationScenario.sql("insert into statement_push (id, cause, about, requested_by, requested_at, state,"
                    + " tries, lease_until) values ('00000000-0000-7000-8000-000000000001', 'OPERATOR', '2026-03-16',"
                    + " 'operator', timestamptz '2026-03-16 02:00:00Z', 'RUNNING', 1,"
                    + " timestamptz '2026-03-16 02:01:00Z') on conflict do nothing");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response push(String token, String key) {
        return push(token, key, "en");
    }

    public static Response push(String token, String key, String language) {
        return DeclarationScenario.as(token)
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .post("/v1/statements");
    }

    public static int parts() {
        return Neighbors.calls("PUT", CALLS);
    }

    private static MappingBuilder calls() {
        return put(urlPathMatching(CALLS));
    }

    private static MappingBuilder part(int number) {
        return calls().withRequestBody(matchingJsonPath("$.part", equalTo(Integer.toString(number))));
    }

    private static String answer(boolean complete, int compared, int inMotion, int differences, int parked) {
        return "{\"date\":\"2026-03-16\",\"takenAt\":\"2026-03-16T02:00:00Z\",\"complete\":" + complete
                + ",\"compared\":" + compared + ",\"inMotion\":" + inMotion + ",\"differences\":" + differences
                + ",\"parked\":" + parked + "}";
    }
}
