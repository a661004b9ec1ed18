package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.E2;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Form;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Goods;

/**
 * Exporters and customs at work, who do not give up: a call without an answer, or with one that blames the service, is
 * sent again as it was.
 */
public final class Traffic {
    /** Longer than any fault lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> OVERTAKEN = Set.of(409, 412);

    private static final String REFUSAL = """
            {"ground": "Papers do not agree with the goods", "rule": "CU-02"}""";

    private static final String PROOF = """
            {"end": "CLEARED_ON_DOCUMENTS", "ground": "Test report: dysprosium and terbium below detection"}""";

    private final Gateway gateway;
    private final Answered answered;

    public Traffic(Gateway gateway, Answered answered) {
        this.gateway = gateway;
        this.answered = answered;
    }

    /** Drafts the export of that many kilograms of dysprosium oxide on a license of E1. */
    public Answer draftLicensed(String license, String kilograms, LocalDate exportDate) {
        return draft(new Form(E1, exportDate, "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, kilograms, license));
    }

    /** Drafts the export of magnets of E2 that are not controlled; customs reviews them all the same. */
    public Answer draftPlain(LocalDate exportDate) {
        return draft(new Form(E2, exportDate, Goods.NOT_CONTROLLED, Goods.PLAIN_MAGNETS, "800", null));
    }

    /** Drafts what will be returned: controlled by its remark, and no license named. */
    public Answer draftFaulty(LocalDate exportDate) {
        return draft(new Form(E1, exportDate, "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, "5", null));
    }

    private Answer draft(Form form) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> gateway.as(form.consignor(), null).key(key).post(Declarations.PATH, form.json()))
                .expectStatus(201);
    }

    /** Lodges once, however often that has to be said: 200, 202 or 422. */
    public Answer lodge(DemoAccount who, Answer draft) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> gateway.as(who, null).ifMatch(draft).key(key).post(Declarations.path(draft) + "/lodge"));
    }

    /** The declaration once nothing is under way with it; what is under way after a long time is answered so. */
    public Answer settled(DemoAccount who, Answer declaration) {
        Instant until = Instant.now().plus(PATIENCE);
        Answer present = read(who, declaration);
        while (Declarations.UNDER_WAY.contains(present.text("/state"))
                && Instant.now().isBefore(until)) {
            Processes.pause(PAUSE);
            present = read(who, declaration);
        }
        return present;
    }

    /** Releases the goods if nothing stands against it. */
    public Answer release(Answer declaration) {
        return customsMoves(declaration, "/release", null);
    }

    /** Refuses to release them. */
    public Answer refuse(Answer declaration) {
        return customsMoves(declaration, "/not-release", REFUSAL);
    }

    /** Ends the review with which a declaration began, if it did. */
    public Answer endReview(Answer declaration) {
        Answer present = read(OFFICER, declaration);
        return present.text("/holds/0/open").equals("true")
                ? customsMoves(declaration, "/holds/" + present.text("/holds/0/id") + "/close", PROOF)
                : present;
    }

    /** The declarant takes a declaration back that is not accepted yet. */
    public Answer withdraw(DemoAccount who, Answer declaration) {
        Answer read = read(who, declaration);
        return patiently(() -> gateway.as(who, null).ifMatch(read).post(Declarations.path(declaration) + "/withdraw"));
    }

    /** Reads a declaration. */
    public Answer read(DemoAccount who, Answer declaration) {
        return patiently(() -> gateway.as(who, null).get(Declarations.path(declaration)));
    }

    /** A worker may have moved the file since it was read: then it is read again. */
    private Answer customsMoves(Answer declaration, String move, String json) {
        Instant until = Instant.now().plus(PATIENCE);
        Answer moved;
        do {
            Answer read = settled(OFFICER, declaration);
            moved = patiently(
                    () -> gateway.as(OFFICER, null).ifMatch(read).post(Declarations.path(declaration) + move, json));
        } while (OVERTAKEN.contains(moved.status())
                && isForTheMoment(moved)
                && Instant.now().isBefore(until));
        return moved;
    }

    /** Another version, or a ledger that is still being told of the last move. */
    private static boolean isForTheMoment(Answer refused) {
        return refused.status() == 412 || refused.text("/remedy").contains("few seconds");
    }

    private Answer patiently(Supplier<Answer> call) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = once(call);
            if (answer != null && answer.status() < 500 && !isStillRunning(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(until)) {
                throw new SuiteException("No good answer within " + PATIENCE + ", the last one was "
                        + (answer == null ? "none" : answer.status() + " " + answer.text("/detail")));
            }
            Processes.pause(PAUSE);
        }
    }

    private Answer once(Supplier<Answer> call) {
        try {
            return answered.note(call.get());
        } catch (SuiteException silence) {
            answered.noteSilence();
            return null;
        }
    }

    /** The first of two same calls has not ended yet. */
    private static boolean isStillRunning(Answer answer) {
        return answer.status() == 409 && answer.text("/type").equals("/problems/idempotency-in-progress");
    }
}
