package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commodity number is shared by magnets that are listed and magnets that are not; the composition decides. */
final class Step5Magnets implements Step {
    private static final List<String> CANDIDATES = List.of("1C904.a.4", "1C905.a.4");

    private static final String PROOF = """
            {"end": "CLEARED_ON_DOCUMENTS", "ground": "Test report 2026-1187: dysprosium and terbium below detection"}
            """;

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
        return "Magnets without dysprosium and terbium pass, others do not, under one commodity number";
    }

    @Override
    public void play() {
        Answer plain = lodge(Goods.PLAIN_MAGNETS, "without dysprosium and terbium");
        CANDIDATES.forEach(candidate -> failedTheElementTest(plain, candidate));
        acceptTheProof(plain);
        declarations.release(plain, "releases them, and asks for no license");

        Answer heavy = lodge(Goods.MAGNETS_WITH_DYSPROSIUM, "whose own composition shows dysprosium");
        heavy.expect("finding", "/screening/0/finding", "CONTROLLED")
                .expect("hold", "/holds/0/kind", "REVIEW")
                .expect("rule", "/holds/0/rule", "CH-01");
        declarations.releaseIsRefused(heavy, "tries to release them", "CH-01");
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

    private static void failedTheElementTest(Answer lodged, String candidate) {
        Optional<JsonNode> near = lodged.items("/screening/0/nearest").stream()
                .filter(entry -> entry.path("code").asText().equals(candidate))
                .findFirst();
        String failed = near.map(entry -> entry.at("/failed/0/en").asText()).orElse("not among the nearest entries");
        lodged.expect(
                candidate, near.isPresent() && !failed.isEmpty(), "a candidate with the condition that failed", failed);
    }

    /** The number stands under supervision code 3, so the denial is reviewed: the proof decides, not the number. */
    private void acceptTheProof(Answer plain) {
        Answer held = declarations.read(OFFICER, plain).expect("hold", "/holds/0/kind", "REVIEW");
        gateway.as(OFFICER, "ends the review on the exporter's test report")
                .ifMatch(held)
                .post(Declarations.path(plain) + "/holds/" + held.text("/holds/0/id") + "/close", PROOF)
                .expectStatus(200)
                .expect("open", "/holds/0/open", "false");
    }
}
