package org.exportcontrol.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.exportcontrol.local.oidc.DemoAccount;
import org.exportcontrol.local.story.Declarations;
import org.exportcontrol.local.story.Form;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Goods;
import org.exportcontrol.local.story.Grant;

/** Lodgings per second, and how long one takes, from the gateway's socket to the answer that it is accepted. */
public final class LodgeBenchmark {
    private static final int CLIENTS = 16;
    private static final int LICENSES = 16;
    private static final Duration DRAFTING = Duration.ofSeconds(25);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /** For a number of drafts that ends the drafting before the time does. */
    private static final int ANY = Integer.MAX_VALUE;

    private final int port;
    private final String token;
    private final List<String> licenses;
    private final LocalDate exportDate;

    /**
     * @param port  the gateway's
     * @param token of E1
     */
    public LodgeBenchmark(Gateway gateway, int port, String token) {
        this.port = port;
        this.token = token;
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        exportDate = today.plusDays(3);
        licenses = IntStream.range(0, LICENSES)
                .mapToObj(i -> Grant.general(gateway, "1000000", today))
                .toList();
    }

    /**
     * What was measured.
     *
     * @param perSecond lodgings accepted per second
     * @param millis    how long each took, ascending
     */
    public record Result(double perSecond, List<Double> millis) {
        /** The time within which this share of the lodgings was answered, in milliseconds. */
        public double quantile(double share) {
            return millis.get((int) Math.min(millis.size() - 1L, Math.round(share * millis.size())));
        }
    }

    /** Drafts and lodges until the services are warm; nothing is measured. */
    public void warmUp(Duration time) throws Exception {
        eachClient((client, i) -> lodge(client, draft(client, i)), ANY, 0, time);
    }

    /**
     * Drafts first, then lodges on each connection one after the other, as fast as it goes.
     *
     * @param before called between the two
     */
    public Result atFullSpeed(Runnable before) throws Exception {
        List<Draft> drafts = drafts(ANY);
        before.run();
        return lodge(drafts, 0);
    }

    /** Lodges at a steady rate; what comes late because an earlier one took long counts as long itself. */
    public Result at(double perSecond, Runnable before) throws Exception {
        List<Draft> drafts = drafts((int) (perSecond * MEASURED.toSeconds()));
        before.run();
        return lodge(drafts, perSecond);
    }

    private record Draft(String id, String etag) {}

    /** @param most how many at most; fewer where the time ends first */
    private List<Draft> drafts(int most) throws Exception {
        Queue<Draft> drafts = new ConcurrentLinkedQueue<>();
        eachClient((client, i) -> drafts.add(draft(client, i)), most, 0, DRAFTING);
        return List.copyOf(drafts);
    }

    private Draft draft(LodgeClient client, int i) throws IOException {
        Form form = new Form(
                DemoAccount.E1, exportDate, "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, "1", licenses.get(i % LICENSES));
        LodgeClient.Answer answer =
                client.post(Declarations.PATH, "Idempotency-Key: " + UUID.randomUUID() + "\r\n", form.json());
        if (answer.status() != 201) {
            throw new IOException("Not drafted: " + answer);
        }
        return new Draft(between(answer.body(), "\"id\":\"", "\""), between(answer.body(), "\"version\":", ","));
    }

    private Result lodge(List<Draft> drafts, double perSecond) throws Exception {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        eachClient(
                (client, i) -> {
                    long due = perSecond == 0 ? System.nanoTime() : begin + (long) (i * 1e9 / perSecond);
                    lodge(client, drafts.get(i));
                    millis.add((System.nanoTime() - due) / 1e6);
                },
                drafts.size(),
                perSecond,
                MEASURED);
        double took = (System.nanoTime() - begin) / 1e9;
        return new Result(millis.size() / took, millis.stream().sorted().toList());
    }

    private static void lodge(LodgeClient client, Draft draft) throws IOException {
        LodgeClient.Answer answer = client.post(
                Declarations.PATH + "/" + draft.id() + "/lodge",
                "If-Match: \"" + draft.etag() + "\"\r\nIdempotency-Key: " + draft.id() + "\r\n",
                "");
        if (answer.status() != 200 || !answer.body().contains("\"state\":\"ACCEPTED\"")) {
            throw new IOException("Not accepted: " + answer);
        }
    }

    private interface Work {
        void on(LodgeClient client, int i) throws IOException;
    }

    /**
     * @param count     how many numbers there are
     * @param perSecond the rate at which they come due, 0 for at once
     * @param most      after which no number is begun
     */
    private void eachClient(Work work, int count, double perSecond, Duration most) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            long begin = System.nanoTime();
            List<Callable<Void>> clients = new ArrayList<>();
            for (int c = 0; c < CLIENTS; c++) {
                clients.add(() -> {
                    try (LodgeClient client = new LodgeClient(port, token)) {
                        for (int i = next.getAndIncrement();
                                i < count && System.nanoTime() - begin < most.toNanos();
                                i = next.getAndIncrement()) {
                            if (perSecond > 0) {
                                LockSupport.parkNanos(begin + (long) (i * 1e9 / perSecond) - System.nanoTime());
                            }
                            work.on(client, i);
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(clients)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String between(String text, String begin, String end) throws IOException {
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        if (from < begin.length() || to < 0) {
            throw new IOException("No " + begin + " in " + text);
        }
        return text.substring(from, to);
    }
}
