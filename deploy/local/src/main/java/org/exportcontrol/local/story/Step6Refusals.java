package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.E2;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who may not see, who may not act, and what is wrong said all at once. */
final class Step6Refusals implements Step {
    private final Gateway gateway;
    private final Declarations declarations;
    private final Step4Challenge challenge;
    private final LocalDate today;

    Step6Refusals(Gateway gateway, Step4Challenge challenge, LocalDate today) {
        this.gateway = gateway;
        this.declarations = new Declarations(gateway);
        this.challenge = challenge;
        this.today = today;
    }

    @Override
    public String title() {
        return "What is not allowed is refused, and says why";
    }

    @Override
    public void play() {
        String foreign = Declarations.path(challenge.declarationId());
        gateway.as(E1, "tries to read E2's declaration").get(foreign).expectProblem(404, "declaration-not-found");
        gateway.asAnyone("tries without a token").get(foreign).expectProblem(401, "unauthenticated");
        gateway.as(E2, "tries to release its own goods")
                .post(foreign + "/release")
                .expectProblem(403, "forbidden");
        sixErrorsAtOnce();
    }

    private void sixErrorsAtOnce() {
        Form form = new Form(E2, today.plusDays(3), "", Goods.MAGNETS_WITHOUT_HEAVY_RARE_EARTHS, "800", null);
        String wrong = form.json()
                .replace("\"tradeMode\": \"0110\"", "\"tradeMode\": \"0\"")
                .replace("\"packages\": 20", "\"packages\": 0")
                .replace("\"grossKilograms\": \"800.5\"", "\"grossKilograms\": \"700\"")
                .replace("\"transactionMode\": \"3\"", "\"transactionMode\": \"9\"")
                .replace("\"commodityCode\": \"8505111000\"", "\"commodityCode\": \"85051110\"");
        Answer draft = gateway.as(E2, "drafts a declaration with six formal errors")
                .post(Declarations.PATH, wrong)
                .expectStatus(201);
        Answer returned = gateway.as(E2, "lodges it")
                .ifMatch(draft)
                .key(UUID.randomUUID().toString())
                .post(Declarations.path(draft.text("/id")) + "/lodge")
                .expectProblem(422, "declaration-returned");
        List<String> pointers = Answer.texts(returned.items("/violations"), "/pointer");
        returned.expect("pointers", pointers.size() == 6, "six pointers", String.join(" ", pointers));
    }
}
