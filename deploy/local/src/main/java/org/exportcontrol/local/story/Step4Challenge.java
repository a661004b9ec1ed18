package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.EXAMINER;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/** Goods that are not what their declaration says: challenge, identification, no release. */
final class Step4Challenge implements Step {
    private static final String CHALLENGE = """
            {
              "ground": "EVIDENCE_OF_CONTROL",
              "statement": "The magnets are declared without terbium; the laboratory has found terbium.",
              "evidence": [{"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 % by mass in three of three samples",
                            "reference": "2248-LAB-0417", "takenOn": "{today}"}]
            }
            """;

    private static final String REPLY = """
            {
              "statement": "No terbium was added on purpose; it may stem from recycled alloy.",
              "documents": [{"kind": "TEST_REPORT", "name": "melt-analysis.pdf"}]
            }
            """;

    private static final String QUESTION = """
            {"question": "Are these magnets listed although they hold only 0.11 % of terbium?", "lines": [1]}
            """;

    private static final String CONCLUSION = """
            {"controlled": true, "controlCodes": ["1C904.a.4"],
             "reasoning": "The entry names magnets that contain terbium and no least content."}
            """;

    private static final String RESULT = """
            {"outcome": "LICENSE_NEEDED", "reasoning": "MOFCOM has identified the goods as 1C904.a.4."}
            """;

    private final Gateway gateway;
    private final Declarations declarations;
    private final LocalDate today;
    private Answer declaration;
    private String challenge;

    Step4Challenge(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.declarations = new Declarations(gateway);
        this.today = today;
    }

    @Override
    public String title() {
        return "E2 declares magnets as not controlled, and the laboratory finds terbium";
    }

    /** The declaration, once it is accepted. */
    Answer declaration() {
        return declaration;
    }

    @Override
    public void play() {
        Form form = new Form(E2, today.plusDays(3), Goods.NOT_CONTROLLED, Goods.PLAIN_MAGNETS, "2000", null);
        Answer draft = declarations.draft(form, "drafts a declaration of sintered magnets, without terbium");
        declaration = declarations
                .lodge(E2, draft, "lodges it", UUID.randomUUID().toString())
                .expect("state", "/state", "ACCEPTED")
                .expect("finding", "/screening/0/finding", "NOT_CONTROLLED");
        challenge();
        declarations.releaseIsRefused(declaration, "tries to release during the challenge", "CH-07");
        reply();
        declarations.releaseIsRefused(declaration, "tries to release after the reply", "CH-07");
        identify();
        declarations.releaseIsRefused(declaration, "tries to release after the conclusion", "CH-07");
        gateway.as(OFFICER, "records the result of the challenge: license needed")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(challenge + "/result", RESULT)
                .expectStatus(200)
                .expect("state", "/state", "NOT_RELEASED")
                .expect("penalty", "/penaltyReferrals/0/rule", "CH-12")
                .show("referral", "/penaltyReferrals/0/number");
        gateway.as(E2, "reads the story of the declaration")
                .get(Declarations.path(declaration) + "/story")
                .expectStatus(200)
                .expect("state", "/stateText/en", "not released");
    }

    private void challenge() {
        Answer challenged = gateway.as(OFFICER, "challenges the goods with the laboratory's sheet")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(Declarations.path(declaration) + "/challenges", CHALLENGE.replace("{today}", today.toString()))
                .expectStatus(200)
                .expect("state", "/state", "UNDER_REVIEW");
        challenge = Declarations.path(declaration) + "/challenges/" + challenged.text("/challenges/0/id");
        gateway.as(OFFICER, "records that the notice was received")
                .ifMatch(challenged)
                .post(challenge + "/service", "{\"receivedOn\": \"" + today + "\"}")
                .expectStatus(200)
                .show("notice", "/challenges/0/notices/0/number")
                .show("reply due", "/challenges/0/replyDueOn");
    }

    private void reply() {
        gateway.as(E2, "replies")
                .ifMatch(declarations.read(E2, declaration))
                .post(challenge + "/reply", REPLY)
                .expectStatus(200)
                .expect("late", "/challenges/0/repliedLate", "false")
                .expect("complete", "/challenges/0/replyComplete", "false");
    }

    private void identify() {
        gateway.as(OFFICER, "cannot judge it and asks MOFCOM for identification")
                .ifMatch(declarations.read(OFFICER, declaration))
                .post(challenge + "/identification", QUESTION)
                .expectStatus(200);
        declarations.releaseIsRefused(declaration, "tries to release during the identification", "CH-07");
        Answer cases = gateway.as(EXAMINER, "reads what MOFCOM is to identify")
                .get("/api/declaration/v1/identifications")
                .expectStatus(200);
        JsonNode asked = cases.items("/items").stream()
                .filter(item -> item.path("declaration").asText().equals(declaration.text("/id")))
                .findFirst()
                .orElseThrow(() -> cases.failure("cases", "one of this declaration", "none"));
        gateway.as(EXAMINER, "concludes that the magnets are listed")
                .ifMatch(asked.path("declarationVersion").asText())
                .post(
                        "/api/declaration/v1/identifications/"
                                + asked.at("/identification/id").asText() + "/conclusion",
                        CONCLUSION)
                .expectStatus(200)
                .expect("identified as", "/identifications/0/controlCodes/0", "1C904.a.4");
    }
}
