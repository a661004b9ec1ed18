package org.exportcontrol.license.testkit;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exportcontrol.common.testkit.TestTokens;

/** What declaration-service states. */
public final class Statements {

    private static final String SERVICE = TestTokens.service("declaration-service");

    private Statements() {}

    public static Map<String, Object> item(UUID declaration, String number, String held, String used) {
        return Map.of(
                "declarationId",
                declaration.toString(),
                "goodsLine",
                1,
                "licenseNumber",
                number,
                "licenseLine",
                1,
                "heldKilograms",
                held,
                "usedKilograms",
                used);
    }

    public static Response push(Instant takenAt, int part, int parts, Map<?, ?>... items) {
        return Api.as(SERVICE)
                .body(Map.of("takenAt", takenAt.toString(), "part", part, "parts", parts, "items", List.of(items)))
                .put("/internal/v1/statements/" + Licensing.today());
    }
}
