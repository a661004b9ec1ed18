package org.exportcontrol.local.story;

import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.process.Processes;

/** What exporters and customs do with declarations in several steps. */
public final class Declarations {
    /** Where they are, at the gateway. */
    public static final String PATH = "/api/declaration/v1/declarations";

    /** States in which the service is at work or waits for a neighbor; it carries on by itself. */
    public static final List<String> UNDER_WAY = List.of("LODGED", "AWAITING_VERIFICATION", "RELEASING");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Gateway gateway;

    Declarations(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Where one is, at the gateway. */
    public static String path(Answer declaration) {
        return PATH + "/" + declaration.text("/id");
    }

    Answer draft(Form form, String doing) {
        return gateway.as(form.consignor(), doing)
                .post(PATH, form.json())
                .expectStatus(201)
                .expect("state", "/state", "DRAFT");
    }

    /**
     * Lodges a draft, which must be accepted, at once or when a neighbor that was slow has answered.
     *
     * @param key the Idempotency-Key
     */
    Answer lodge(DemoAccount who, Answer draft, String doing, String key) {
        Answer lodged = gateway.as(who, doing).ifMatch(draft).key(key).post(path(draft) + "/lodge");
        Answer settled = settled(who, lodged);
        String number = settled.text("/number");
        return settled.expect("number", number.matches("[0-9]{18}"), "18 digits", number)
                .expect("accepted on", "/acceptedOn", settled.text("/list/asOf"));
    }

    void release(Answer declaration, String doing) {
        Answer released =
                gateway.as(OFFICER, doing).ifMatch(read(OFFICER, declaration)).post(path(declaration) + "/release");
        settled(OFFICER, released).expect("state", "/state", "RELEASED");
    }

    /**
     * Customs tries to release what must not be released.
     *
     * @param rule the rule that bars it
     */
    void releaseIsRefused(Answer declaration, String doing, String rule) {
        gateway.as(OFFICER, doing)
                .ifMatch(read(OFFICER, declaration))
                .post(path(declaration) + "/release")
                .expectProblem(409, "release-refused")
                .require("rule", "/rule", rule);
    }

    /** Reads a declaration without telling of it, for its present version. */
    Answer read(DemoAccount who, Answer declaration) {
        return gateway.as(who, null).get(path(declaration)).expectStatus(200);
    }

    private Answer settled(DemoAccount who, Answer moved) {
        Answer declaration = moved;
        Instant until = Instant.now().plus(PATIENCE);
        while (UNDER_WAY.contains(declaration.text("/state")) && Instant.now().isBefore(until)) {
            Processes.pause(POLL);
            declaration = read(who, declaration);
        }
        return declaration.expectStatus(200);
    }
}
