package org.exportcontrol.local.browser;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.ApplicationJson;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Documents;
import org.exportcontrol.local.story.Form;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Goods;
import org.exportcontrol.local.story.Grant;
import org.exportcontrol.local.story.TestStack;

/** Files of E1 in many states, brought there over the API, so that every page has something to show. */
final class Prepared {
    private static final String CHALLENGE = """
            {
              "ground": "EVIDENCE_OF_CONTROL",
              "statement": "The magnets are declared without terbium; the laboratory has found terbium.",
              "evidence": [{"kind": "LABORATORY_SHEET", "summary": "terbium 0.11 %% by mass in three of three samples",
                            "reference": "2248-LAB-0613", "takenOn": "%s"}]
            }
            """;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Gateway gateway = TestStack.faulty().stack().gateway(new TestStack.Silence());
    private final String license = Grant.general(gateway, "1000", today);
    private final Answer draft = application();
    private final Answer examined = anExaminedApplication();
    private final Answer held = declaration(Goods.DYSPROSIUM_OXIDE, "属于两用物项 1C905.b", license);
    private final Answer unfinished = declaration(Goods.MAGNETS_WITH_DYSPROSIUM, Goods.NOT_CONTROLLED, null);
    private final Answer challenged = aChallengedDeclaration();

    Prepared() {
        lodged(held);
        gateway.as(E1, null)
                .post("/api/declaration/v1/templates", "{\"name\": \"Oxide " + UUID.randomUUID() + "\", \"form\": {}}")
                .expectStatus(201);
    }

    /** A general license of which something is held. */
    String license() {
        return license;
    }

    /** An application that is not submitted yet. */
    String draft() {
        return draft.text("/id");
    }

    /** An application that waits for its decision. */
    String examined() {
        return examined.text("/id");
    }

    /** A declaration that would come back as it is. */
    String unfinished() {
        return unfinished.text("/id");
    }

    /** An accepted declaration whose gate is open. */
    String held() {
        return held.text("/id");
    }

    /** A declaration with a challenge that waits for the reply. */
    String challenged() {
        return challenged.text("/id");
    }

    String challenge() {
        return challenged.text("/challenges/0/id");
    }

    private Answer application() {
        return gateway.as(E1, null)
                .post(Grant.APPLICATIONS, ApplicationJson.single("300"))
                .expectStatus(201);
    }

    private Answer anExaminedApplication() {
        return Grant.examined(gateway, application(), Documents.COMPLETE);
    }

    private Answer declaration(String goods, String remarks, String licenseNumber) {
        Form form = new Form(E1, today.plusDays(3), remarks, goods, "100", licenseNumber);
        return gateway.as(E1, null).post(Declarations.PATH, form.json()).expectStatus(201);
    }

    private Answer lodged(Answer declaration) {
        return move(E1, declaration, Declarations.path(declaration) + "/lodge", null);
    }

    private Answer aChallengedDeclaration() {
        Answer lodged = lodged(declaration(Goods.PLAIN_MAGNETS, Goods.NOT_CONTROLLED, null));
        String path = Declarations.path(lodged);
        Answer running = move(OFFICER, lodged, path + "/challenges", CHALLENGE.formatted(today));
        return move(
                OFFICER,
                running,
                path + "/challenges/" + running.text("/challenges/0/id") + "/service",
                "{\"receivedOn\": \"" + today + "\"}");
    }

    private Answer move(DemoAccount who, Answer read, String path, String json) {
        return gateway.as(who, null)
                .ifMatch(read)
                .key(UUID.randomUUID().toString())
                .post(path, json)
                .expectStatus(200);
    }
}
