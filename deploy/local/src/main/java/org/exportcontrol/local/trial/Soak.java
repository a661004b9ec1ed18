package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.E2;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Grant;
import org.exportcontrol.local.story.Narrator;

/** A steady load of lodgings, releases, refusals and withdrawals while faults happen at random, and a reckoning at the end. */
public final class Soak {
    private static final int PEOPLE = 4;

    private final FaultyStack faulty;
    private final Gateway gateway;
    private final Answered answered = new Answered();
    private final Traffic traffic;
    private final FaultMaker faults;
    private final long seed;
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final AtomicInteger handled = new AtomicInteger();

    /**
     * @param faulty started
     * @param tell   hears of each fault
     */
    public Soak(FaultyStack faulty, Narrator narrator, long seed, Consumer<String> tell) {
        this.faulty = faulty;
        this.gateway = faulty.stack().gateway(narrator);
        this.traffic = new Traffic(gateway, answered);
        this.faults = new FaultMaker(faulty, new Random(seed), tell);
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param handled  declarations that somebody carried as far as intended
     * @param faults   how many of each kind
     * @param statuses how often each HTTP status was answered, 0 for no answer
     * @param checked  what the reckoning looked at
     */
    public record Report(
            int handled, Map<String, Integer> faults, Map<Integer, Long> statuses, Invariants.Outcome checked) {}

    /**
     * Runs for so long, heals everything and checks.
     *
     * @throws SuiteException with all that does not hold
     */
    public Report run(Duration length) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String license = Grant.general(gateway, "100000000", today);
        faulty.startSecond();
        Instant end = Instant.now().plus(length);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(seed + i + 1);
            people.execute(() -> workUntil(end, license, today.plusDays(3), random));
        }
        people.shutdown();
        faults.runUntil(end);
        faults.healAll();
        awaitEnd(people);
        Invariants.Outcome checked = new Invariants(faulty.stack(), gateway).check(answered);
        if (!surprises.isEmpty()) {
            throw new SuiteException(surprises.size() + " answer(s) that nobody expected", surprises);
        }
        return new Report(handled.get(), faults.made(), statuses(), checked);
    }

    private void workUntil(Instant end, String license, LocalDate exportDate, Random random) {
        while (Instant.now().isBefore(end)) {
            try {
                handleOne(license, exportDate, random);
                handled.incrementAndGet();
            } catch (SuiteException unexpected) {
                surprises.add(unexpected.getMessage());
            }
            Processes.pause(Duration.ofMillis(50 + random.nextInt(200)));
        }
    }

    private void handleOne(String license, LocalDate exportDate, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> {
                Answer faulty = traffic.draftFaulty(exportDate);
                traffic.lodge(E1, faulty);
                requireState("RETURNED", traffic.settled(E1, faulty));
            }
            case 1 -> withdraw(traffic.draftLicensed(license, "7", exportDate));
            case 2 -> {
                Answer plain = traffic.draftPlain(exportDate);
                requireLodged(traffic.lodge(E2, plain));
                traffic.settled(E2, plain);
                traffic.endReview(plain);
                requireReleased(traffic.release(plain));
            }
            default -> {
                Answer draft = traffic.draftLicensed(license, Integer.toString(1 + random.nextInt(9)), exportDate);
                requireLodged(traffic.lodge(E1, draft));
                switch (random.nextInt(4)) {
                    case 0, 1 -> requireReleased(traffic.release(draft));
                    case 2 -> requireStatus(200, traffic.refuse(draft));
                    default -> {
                        // It stays accepted, or a worker carries it on.
                    }
                }
            }
        }
    }

    /** Before acceptance only, which is seldom reached in time: then it is refused, and stays. */
    private void withdraw(Answer draft) {
        requireLodged(traffic.lodge(E1, draft));
        traffic.withdraw(E1, draft);
    }

    private static void requireLodged(Answer lodged) {
        if (lodged.status() != 200 && lodged.status() != 202) {
            throw surprise("200 or 202", lodged);
        }
    }

    private static void requireReleased(Answer released) {
        if (released.status() != 202 && !released.text("/state").equals("RELEASED")) {
            throw surprise("RELEASED", released);
        }
    }

    private static void requireState(String expected, Answer answer) {
        if (!answer.text("/state").equals(expected)) {
            throw surprise(expected, answer);
        }
    }

    private static void requireStatus(int expected, Answer answer) {
        if (answer.status() != expected) {
            throw surprise(Integer.toString(expected), answer);
        }
    }

    private static SuiteException surprise(String expected, Answer got) {
        return new SuiteException("%s was expected, but %d %s %s %s %s came"
                .formatted(
                        expected,
                        got.status(),
                        got.text("/id"),
                        got.text("/state"),
                        got.text("/holds/0/rule"),
                        got.text("/detail")));
    }

    private static void awaitEnd(ExecutorService people) {
        try {
            if (!people.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new SuiteException("Somebody is still waiting for an answer ten minutes after the last fault");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted");
        }
    }

    private Map<Integer, Long> statuses() {
        Map<Integer, Long> statuses = new TreeMap<>();
        answered.statuses().forEach((status, count) -> statuses.put(status, count.sum()));
        return statuses;
    }
}
