package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.DIRECTOR;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a license while nobody at the border reads the license feed reaches it all the same. */
class LicenseFeedIT {
    private final Trial trial = Trial.get();
    private final FaultyStack faulty = trial.faulty();
    private final Gateway gateway = trial.gateway();

    @Test
    void aPauseAndItsEndThatCameWhileItsConsumerWasDeadHoldAndLetGoWhenItIsBack() {
        String license = Grant.general(gateway, "100", trial.today());
        Answer draft = trial.traffic().draftLicensed(license, "10", trial.exportDate());
        trial.traffic().lodge(E1, draft);
        Answer accepted = trial.traffic().settled(E1, draft);
        assertEquals("ACCEPTED", accepted.text("/state"));

        whileTheConsumerIsDead(license, "pause", "FACTORS_CHANGED");
        trial.await(() -> troubles(accepted).equals(List.of("true")));
        trial.traffic().release(accepted);
        assertEquals(
                "ACCEPTED", trial.traffic().settled(OFFICER, accepted).text("/state"), "released on a paused license");

        whileTheConsumerIsDead(license, "resume", "CHECKED");
        trial.await(() -> troubles(accepted).equals(List.of("false")));
        trial.release(accepted);
        trial.checkInvariants();
        assertEquals(List.of("HELD", "USED"), trial.bookings(accepted));
    }

    @AfterEach
    void everythingRunsAgain() {
        faulty.heal();
    }

    private void whileTheConsumerIsDead(String license, String move, String ground) {
        faulty.kill(Service.DECLARATION);
        String path = "/api/license/v1/licenses/" + license;
        Answer read = gateway.as(DIRECTOR, null).get(path);
        gateway.as(DIRECTOR, null)
                .ifMatch(read)
                .post(path + "/" + move, "{\"ground\": \"%s\", \"reason\": \"r\"}".formatted(ground))
                .expectStatus(200);
        faulty.restart(Service.DECLARATION);
    }

    /** Whether each hold for trouble with the license is open. */
    private List<String> troubles(Answer declaration) {
        return trial.read(declaration).items("/holds").stream()
                .filter(hold -> hold.at("/kind").asText().equals("LICENSE_TROUBLE"))
                .map(hold -> hold.at("/open").asText())
                .toList();
    }
}
