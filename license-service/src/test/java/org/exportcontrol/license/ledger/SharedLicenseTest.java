package org.exportcontrol.license.ledger;

import static org.exportcontrol.license.testkit.Holding.balance;
import static org.exportcontrol.license.testkit.Holding.goods;
import static org.exportcontrol.license.testkit.Holding.put;
import static org.exportcontrol.license.testkit.Holding.request;
import static org.exportcontrol.license.testkit.Holding.status;
import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random declarations of several threads on one line, while the ministry pauses its license and lets it go on. What the
 * others leave free nobody can foresee; what was answered must stand. Play the same wishes again with
 * {@code -Dledger.seed}.
 */
@QuarkusTest
@WithNeighbors
class SharedLicenseTest {

    private static final int THREADS = 6;
    private static final int STEPS = 40;
    private static final int LICENSED = 1_000;

    /** Odd from the answer to a pause until the license is asked to go on. */
    private final AtomicInteger pauses = new AtomicInteger();

    private String number;
    private volatile boolean over;

    @BeforeEach
    void aLicense() {
        number = licensed(generalApplication(line(1, Integer.toString(LICENSED), "KGM")));
    }

    @Test
    void whatSeveralThreadsHoldAndUseAddsUpAndNothingIsHeldOrUsedWhileTheLicenseIsPaused() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("Declarations on a shared license, -Dledger.seed=" + seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        List<Declaration> declarations = new ArrayList<>();
        try {
            Future<?> ministry = threads.submit(this::pauseAgainAndAgain);
            List<Future<Declaration>> played = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Declaration declaration = new Declaration(new Random(seed + thread));
                played.add(threads.submit(declaration::play));
            }
            for (Future<Declaration> some : played) {
                declarations.add(some.get());
            }
            over = true;
            ministry.get();
        } finally {
            threads.shutdownNow();
        }

        int held =
                declarations.stream().mapToInt(declaration -> declaration.held).sum();
        int used =
                declarations.stream().mapToInt(declaration -> declaration.used).sum();
        assertEquals(Integer.toString(held), balance(number, "held"), "seed " + seed);
        assertEquals(Integer.toString(used), balance(number, "used"), "seed " + seed);
        assertEquals(Integer.toString(LICENSED - held - used), balance(number, "free"), "seed " + seed);
        assertEquals(0, LedgerFixture.linesWhoseReplayDiffers(), "seed " + seed);
    }

    private Void pauseAgainAndAgain() throws SQLException {
        try (Connection database = PostgresTestResource.asApp("license")) {
            while (!over) {
                move(database, "pause", "END_USE_IN_DOUBT");
                pauses.incrementAndGet();
                for (int looks = 0; looks < 5; looks++) {
                    balance(number, "free");
                }
                pauses.incrementAndGet();
                move(database, "resume", "CHECKED");
                for (int looks = 0; looks < 20; looks++) {
                    balance(number, "free");
                }
            }
        }
        return null;
    }

    /** Each booking raises the version too: asked again until no other came between. */
    private void move(Connection database, String verb, String ground) throws SQLException {
        int status;
        do {
            status = Api.move(
                            TestTokens.director(),
                            "/v1/licenses/" + number + "/" + verb,
                            LedgerFixture.version(database, number),
                            Map.of("ground", ground, "reason", "r"))
                    .statusCode();
        } while (status == 412);
        assertEquals(200, status);
    }

    /** One declaration as the answers say it stands; only one thread asks for it. */
    private final class Declaration {

        private final Random random;
        private final UUID id = Holding.declaration();
        private int attempt;
        private int held;
        private int used;
        private boolean refused;

        Declaration(Random random) {
            this.random = random;
        }

        Declaration play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> hold(1 + random.nextInt(LICENSED / 3));
                    case 2 -> use();
                    case 3 -> reverse();
                    default -> free();
                }
                JsonPath status = status(id);
                assertEquals(
                        held,
                        status.getList("lines.heldKilograms", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum());
                assertEquals(
                        used,
                        status.getList("lines.usedKilograms", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            }
            return this;
        }

        private void hold(int kilograms) {
            int before = pauses.get();
            Response answer =
                    twice(() -> put(id, request(attempt + 1, goods(1, number, 1, Integer.toString(kilograms)))));
            boolean pausedThroughout = before % 2 == 1 && pauses.get() == before;
            if (used > 0) {
                assertEquals(409, answer.statusCode());
                return;
            }
            attempt++;
            refused = !answer.jsonPath().getBoolean("held");
            assertTrue(refused || !pausedThroughout);
            held = refused ? held : kilograms;
        }

        private void use() {
            int before = pauses.get();
            Response answer = twice(() -> Holding.use(id, attempt + 1));
            boolean pausedThroughout = before % 2 == 1 && pauses.get() == before;
            if (held + used == 0) {
                assertEquals(409, answer.statusCode());
                return;
            }
            attempt++;
            if (held > 0 && answer.jsonPath().getBoolean("used")) {
                assertFalse(refused || pausedThroughout);
                used = held;
                held = 0;
            }
        }

        private void reverse() {
            assertEquals(200, twice(() -> Holding.reverse(id, attempt + 1)).statusCode());
            attempt++;
            held += used;
            used = 0;
        }

        private void free() {
            int status = twice(() -> Holding.free(id, attempt + 1)).statusCode();
            assertEquals(used > 0 ? 409 : 204, status);
            if (used == 0) {
                attempt++;
                held = 0;
            }
        }

        /** Half of the calls come twice; the answer is the same. */
        private Response twice(Supplier<Response> call) {
            Response answer = call.get();
            if (random.nextBoolean()) {
                Response again = call.get();
                assertEquals(answer.statusCode(), again.statusCode());
                if (answer.statusCode() < 300) {
                    assertEquals(answer.asString(), again.asString());
                }
            }
            return answer;
        }
    }
}
