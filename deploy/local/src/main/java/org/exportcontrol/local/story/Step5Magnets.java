package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The commodity number is shared by magnets that are listed and magnets that are not; the composition decides. */
final class Step5Magnets implements Step {
    private static final List<String> CANDIDATES = List.of("1C904.a.4", "1C905.a.4");

    private final Gateway gateway;
    private final Declarations declarations;
    private final LocalDate today;

    Step5Magnets(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.declarations = new Declarations(gateway);
        this.today = today;
    }

    @Override
    public String title() {
        return "Magnets without dysprosium and terbium pass; magnets with dysprosium do not pass as not controlled";
    }

    @Override
    public void play() {
        Answer free = lodge(Goods.MAGNETS_WITHOUT_HEAVY_RARE_EARTHS, "without dysprosium and terbium, with the proof");
        candidatesFailedTheElementTest(free);
        gateway.as(OFFICER, "releases them, and asks for no license")
                .ifMatch(declarations.read(OFFICER, free))
                .post(Declarations.path(free.text("/id")) + "/release")
                .expectStatus(200)
                .expect("state", "/state", "RELEASED");

        Answer controlled = lodge(Goods.MAGNETS_WITH_DYSPROSIUM, "whose own composition shows dysprosium");
        controlled.expect("hold", "/holds/0/kind", "REVIEW");
        declarations.releaseIsRefused(controlled, "tries to release them");
    }

    private Answer lodge(String goods, String which) {
        Form form = new Form(E2, today.plusDays(3), Goods.NOT_CONTROLLED, goods, "800", null);
        Answer draft = declarations.draft(form, "drafts a declaration of magnets " + which);
        return declarations
                .lodge(
                        E2,
                        draft,
                        "lodges it as not controlled",
                        UUID.randomUUID().toString())
                .expect("state", "/state", "ACCEPTED");
    }

    private static void candidatesFailedTheElementTest(Answer lodged) {
        for (String candidate : CANDIDATES) {
            List<JsonNode> failed = lodged.items("/lines/0/screening/nearest").stream()
                    .filter(near -> near.path("code").asText().equals(candidate))
                    .toList();
            lodged.expect(
                    "candidate " + candidate,
                    failed.size() == 1,
                    "a candidate that failed",
                    failed.isEmpty() ? "none" : "failed: " + failed.get(0).path("failed"));
        }
    }
}
