package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import java.time.LocalDate;
import java.util.UUID;

/** Goods that are not what their declaration says: challenge, identification, no release. */
final class Step4Challenge implements Step {
    private static final String CHALLENGE = """
            {
              "legalGround": "ECL 19; DUR 22",
              "evidence": [{"kind": "LABORATORY_SHEET", "summary": "Terbium found in three of three samples",
                            "measuredOn": "%s", "values": [{"element": "Tb", "massFraction": "0.0011"}]}]
            }
            """;

    private final Gateway gateway;
    private final Declarations declarations;
    private final LocalDate today;
    private Answer declaration;

    Step4Challenge(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.declarations = new Declarations(gateway);
        this.today = today;
    }

    @Override
    public String title() {
        return "E2 declares magnets as not controlled, and the laboratory finds terbium";
    }

    /** The id of the declaration, once it is lodged. */
    String declarationId() {
        return declaration.text("/id");
    }

    @Override
    public void play() {
        Form form = new Form(
                E2, today.plusDays(3), Goods.NOT_CONTROLLED, Goods.MAGNETS_WITHOUT_HEAVY_RARE_EARTHS, "2000", null);
        Answer draft = declarations.draft(form, "drafts a declaration of sintered magnets, without terbium");
        declaration = declarations
                .lodge(E2, draft, "lodges it", UUID.randomUUID().toString())
                .expect("state", "/state", "ACCEPTED");
        String challenge = challenge();
        declarations.releaseIsRefused(declaration, "tries to release during the challenge");
        reply(challenge);
        declarations.releaseIsRefused(declaration, "tries to release after the reply");
        identify();
        declarations.releaseIsRefused(declaration, "tries to release after the conclusion");
        gateway.as(OFFICER, "records the result of the challenge: license needed")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(
                        challenge + "/result",
                        "{\"outcome\": \"LICENSE_NEEDED\", \"ground\": \"Identified as 1C904.a.4\"}")
                .expectStatus(200)
                .expect("state", "/state", "NOT_RELEASED");
    }

    private String challenge() {
        Answer challenged = gateway.as(OFFICER, "challenges the declaration with the laboratory's sheet")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(Declarations.path(declarationId()) + "/challenges", CHALLENGE.formatted(today))
                .expectStatus(201);
        String challenge = Declarations.path(declarationId()) + "/challenges/" + challenged.text("/id");
        gateway.as(OFFICER, "serves the notice")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(challenge + "/serve", "{\"servedOn\": \"%s\"}".formatted(today))
                .expectStatus(200)
                .show("reply due", "/replyDue/on");
        return challenge;
    }

    private void reply(String challenge) {
        gateway.as(E2, "replies that no terbium was added")
                .ifMatch(declarations.read(E2, declaration))
                .post(challenge + "/reply", "{\"statement\": \"No terbium was added on purpose.\", \"documents\": []}")
                .expectStatus(200);
    }

    private void identify() {
        Answer asked = gateway.as(OFFICER, "cannot judge it and asks MOFCOM for identification")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(
                        Declarations.path(declarationId()) + "/identifications",
                        "{\"question\": \"Are these magnets listed although the terbium is 0.11 %?\"}")
                .expectStatus(201);
        gateway.as(EXAMINER, "concludes that they are")
                .post("/api/declaration/v1/identifications/" + asked.text("/id") + "/conclusion", """
                        {"controlled": true, "controlCodes": ["1C904.a.4"],
                         "reasoning": "The entry names no minimum content of terbium."}
                        """)
                .expectStatus(200)
                .expect("code", "/conclusion/controlCodes/0", "1C904.a.4");
    }
}
