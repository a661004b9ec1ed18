package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.E2;

import java.util.List;
import java.util.UUID;

/** Who may not see, who may not act, and what is wrong said all at once. */
final class Step6Refusals implements Step {
    /** Wrong are trade mode, transaction mode, packages, gross weight, currency and commodity number. */
    private static final String SIX_ERRORS = """
            {
              "customsOffice": "2248",
              "consignor": {"name": "宁波磁材有限公司", "uscc": "91330200MA2MAGN3XY"},
              "tradeMode": "110",
              "transactionMode": "9",
              "exportDate": "2099-12-01",
              "arrivalCountry": "DEU",
              "destinationCountry": "DEU",
              "arrivalPort": "Hamburg",
              "packages": 0,
              "grossWeight": "700",
              "netWeight": "800",
              "currency": "EURO",
              "remarks": "不属于管制物项",
              "lines": [{"line": 1, "commodityCode": "85051110", "name": "烧结钕铁硼永磁体", "specification": "N42",
                         "quantity": "800", "unit": "KGM", "originCountry": "CHN", "brandType": "0",
                         "exportPreference": "0"}]
            }
            """;

    private static final List<String> POINTERS = List.of(
            "/tradeMode", "/transactionMode", "/currency", "/packages", "/grossWeight", "/lines/0/commodityCode");

    private final Gateway gateway;
    private final Step4Challenge challenge;

    Step6Refusals(Gateway gateway, Step4Challenge challenge) {
        this.gateway = gateway;
        this.challenge = challenge;
    }

    @Override
    public String title() {
        return "What is not allowed is refused, and what is wrong is said at once";
    }

    @Override
    public void play() {
        String foreign = Declarations.path(challenge.declaration());
        gateway.as(E1, "tries to read E2's declaration").get(foreign).expectProblem(404, "not-found");
        gateway.asAnyone("tries to read it without a token").get(foreign).expectProblem(401, "unauthenticated");
        gateway.as(E2, "tries to release its own goods")
                .post(foreign + "/release")
                .expectProblem(403, "forbidden");

        Answer draft = gateway.as(E2, "drafts a declaration with six formal errors")
                .post(Declarations.PATH, SIX_ERRORS)
                .expectStatus(201);
        Answer returned = gateway.as(E2, "lodges it")
                .ifMatch(draft)
                .key(UUID.randomUUID().toString())
                .post(Declarations.path(draft) + "/lodge")
                .expectProblem(422, "declaration-returned");
        List<String> pointers = Answer.texts(returned.items("/violations"), "/pointer");
        returned.expect(
                "pointers",
                pointers.size() == POINTERS.size() && pointers.containsAll(POINTERS),
                String.join(" ", POINTERS),
                String.join(" ", pointers));
    }
}
