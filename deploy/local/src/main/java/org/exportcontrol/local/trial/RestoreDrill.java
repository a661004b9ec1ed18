package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OPERATOR;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.postgres.History;
import org.exportcontrol.local.postgres.PostgresServer;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Grant;
import org.exportcontrol.local.story.Narrator;

/**
 * Backs up, works on, notes a moment, works on, destroys the databases and brings them back to that moment: what was
 * answered before it is there, nothing else is, books and audit agree, and who had read further in the feed is told so.
 */
public final class RestoreDrill {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FEED = "/api/declaration/v1/events?after=";

    private final FaultyStack faulty;
    private final Stack stack;
    private final Gateway gateway;
    private final Path vault;
    private final Consumer<String> tell;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /**
     * @param faulty started
     * @param vault  where the backup is kept
     * @param tell   hears of each step
     */
    public RestoreDrill(FaultyStack faulty, Narrator narrator, Path vault, Consumer<String> tell) {
        this.faulty = faulty;
        this.stack = faulty.stack();
        this.gateway = stack.gateway(narrator);
        this.vault = vault;
        this.tell = tell;
    }

    /**
     * What came of it.
     *
     * @param restoring how long it took from the empty disk to a database that takes writes
     * @param checked   what the reckoning looked at
     */
    public record Report(Duration restoring, Invariants.Outcome checked) {}

    /**
     * Runs the drill.
     *
     * @throws SuiteException with what does not hold
     */
    public Report run() {
        Answered before = new Answered();
        Traffic work = new Traffic(gateway, before);
        String license = Grant.general(gateway, "1000", today);
        released(work, license);

        PostgresServer postgres = stack.postgres();
        History history = postgres.keepHistory(vault);
        tell.accept("backed up while everything ran");
        released(work, license);
        awaitQuiet();
        String moment = postgres.moment(history);
        tell.accept("noted the moment " + moment);

        Answer lost = new Traffic(gateway, new Answered()).draftLicensed(license, "10", today.plusDays(3));
        released(new Traffic(gateway, new Answered()), license);
        awaitQuiet();
        String cursor = endOfFeed();
        postgres.moment(history);

        EnumSet.allOf(Service.class).forEach(faulty::kill);
        tell.accept("destroyed all databases");
        Instant begin = Instant.now();
        postgres.restore(history, moment);
        Duration restoring = Duration.between(begin, Instant.now());
        faulty.heal();
        tell.accept("restored them to the moment");

        gateway.as(E1, null).get(Declarations.path(lost)).expectStatus(404);
        gateway.as(OPERATOR, null).get(FEED + cursor).expectStatus(410);
        return new Report(restoring, new Invariants(stack, gateway).check(before));
    }

    private void released(Traffic work, String license) {
        Answer draft = work.draftLicensed(license, "10", today.plusDays(3));
        work.lodge(E1, draft);
        work.release(work.settled(E1, draft));
    }

    /** Until the feed stands still for a while: events get their numbers soon after their commit. */
    private void awaitQuiet() {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "";
        while (!last.equals(endOfFeed()) && Instant.now().isBefore(end)) {
            last = endOfFeed();
            Processes.pause(Duration.ofSeconds(1));
        }
    }

    private String endOfFeed() {
        String cursor = "0";
        String next = next(cursor);
        while (!next.equals(cursor)) {
            cursor = next;
            next = next(cursor);
        }
        return cursor;
    }

    private String next(String cursor) {
        return gateway.as(OPERATOR, null).get(FEED + cursor).expectStatus(200).text("/next");
    }
}
