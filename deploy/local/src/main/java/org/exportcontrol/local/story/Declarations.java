package org.exportcontrol.local.story;

import java.time.Duration;
import java.time.Instant;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.process.Processes;

/** What exporters and customs do with declarations in several steps. */
final class Declarations {
    static final String PATH = "/api/declaration/v1/declarations";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Gateway gateway;

    Declarations(Gateway gateway) {
        this.gateway = gateway;
    }

    static String path(String id) {
        return PATH + "/" + id;
    }

    /** Drafts a declaration. */
    Answer draft(Form form, String doing) {
        return gateway.as(form.consignor(), doing)
                .post(PATH, form.json())
                .expectStatus(201)
                .expect("state", "/state", "DRAFT");
    }

    /** Lodges a draft, and where a neighbor was too slow to answer at once, waits until the lodging is carried on. */
    Answer lodge(DemoAccount who, Answer draft, String doing, String key) {
        Answer lodged = gateway.as(who, doing).ifMatch(draft).key(key).post(path(draft.text("/id")) + "/lodge");
        lodged.expectStatus(200);
        Instant until = Instant.now().plus(PATIENCE);
        while (lodged.text("/state").equals("AWAITING_VERIFICATION")
                && Instant.now().isBefore(until)) {
            Processes.pause(POLL);
            lodged = gateway.as(who, null).get(path(draft.text("/id")));
        }
        return lodged;
    }

    /** Customs tries to release what must not be released. */
    void releaseIsRefused(Answer declaration, String doing) {
        Answer now = read(DemoAccount.OFFICER, declaration);
        gateway.as(DemoAccount.OFFICER, doing)
                .ifMatch(now)
                .post(path(now.text("/id")) + "/release")
                .expectProblem(409, "release-barred");
    }

    /** Reads a declaration without telling of it. */
    Answer read(DemoAccount who, Answer declaration) {
        return gateway.as(who, null).get(path(declaration.text("/id"))).expectStatus(200);
    }
}
