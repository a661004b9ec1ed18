package org.exportcontrol.license.ledger;

import static org.exportcontrol.license.ledger.LedgerFixture.balance;
import static org.exportcontrol.license.ledger.LedgerFixture.book;
import static org.exportcontrol.license.ledger.LedgerFixture.licenseLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.exportcontrol.common.testkit.PostgresTestResource;
import org.exportcontrol.license.testkit.WithNeighbors;
import org.junit.jupiter.api.Test;

/**
 * Random bookings of every kind, right and wrong ones, against a plain model. The seed is printed; give it back as
 * {@code -Dledger.seed} to play the same history again.
 */
@QuarkusTest
@WithNeighbors
class RandomHistoryTest {

    private static final int STEPS = 300;
    // A contra entry names the adjustment it undoes; ManyHistoriesTest and LicenseHistoriesTest play those.
    private static final EntryKind[] KINDS = Arrays.stream(EntryKind.values())
            .filter(kind -> kind != EntryKind.CONTRA)
            .toArray(EntryKind[]::new);

    private final Map<String, Long> model = new HashMap<>();
    private final Map<UUID, long[]> declarations = new HashMap<>();
    private boolean carried;

    @Test
    void afterEachStepTheLedgerAddsUpAndAgreesWithThePlainModel() throws SQLException {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("Random history of the ledger, -Dledger.seed=" + seed);
        Random random = new Random(seed);
        UUID[] some = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        try (Connection app = PostgresTestResource.asApp("license")) {
            UUID line = licenseLine(app);
            book(app, line, EntryKind.LICENSED, "0.001000", null, null);
            model.putAll(Map.of("licensed", 1000L, "free", 1000L));
            for (int step = 1; step <= STEPS; step++) {
                EntryKind kind = KINDS[1 + random.nextInt(KINDS.length - 1)];
                UUID declaration = some[random.nextInt(some.length)];
                long micro = 1 + random.nextInt(400);
                boolean byDeclaration = kind != EntryKind.ADJUSTED && kind != EntryKind.CARRIED;
                play(app, line, kind, micro, byDeclaration ? declaration : null, step);
                compare(balance(app, line), "step " + step + " of seed " + seed);
            }
        }
    }

    private void play(Connection app, UUID line, EntryKind kind, long micro, UUID declaration, int step)
            throws SQLException {
        String kilograms = BigDecimal.valueOf(micro, 6).toPlainString();
        Integer attempt = declaration == null ? null : step;
        boolean onceMore = kind == EntryKind.CARRIED && carried;
        if (!onceMore && allowed(kind, micro, declaration)) {
            book(app, line, kind, kilograms, declaration, attempt);
            carried |= kind == EntryKind.CARRIED;
        } else {
            assertThrows(SQLException.class, () -> book(app, line, kind, kilograms, declaration, attempt));
        }
    }

    /** Moves the model if no part would go below zero. */
    private boolean allowed(EntryKind kind, long micro, UUID declaration) {
        long[] own = declarations.computeIfAbsent(declaration, id -> new long[2]);
        return switch (kind) {
            case LICENSED, CONTRA -> throw new IllegalStateException("not played here");
            case TOLERANCE -> move("tolerance_drawn", micro) && move("free", micro);
            case ADJUSTED -> move("adjusted", micro) && move("free", micro);
            case CARRIED -> move("free", -micro) && move("carried_over", micro);
            case HELD -> move("free", -micro) && move("held", micro) && own(own, 0, micro);
            case FREED -> own(own, 0, -micro) && move("held", -micro) && move("free", micro);
            case USED -> own(own, 0, -micro) && own(own, 1, micro) && move("held", -micro) && move("used", micro);
            case REVERSED -> own(own, 1, -micro) && own(own, 0, micro) && move("used", -micro) && move("held", micro);
            case CORRECTED -> own(own, 1, -micro) && move("used", -micro) && move("free", micro);
        };
    }

    private boolean move(String part, long micro) {
        long after = model.getOrDefault(part, 0L) + micro;
        if (after >= 0) {
            model.put(part, after);
        }
        return after >= 0;
    }

    private static boolean own(long[] parts, int part, long micro) {
        if (parts[part] + micro < 0) {
            return false;
        }
        parts[part] += micro;
        return true;
    }

    private void compare(Map<String, BigDecimal> balance, String when) {
        balance.forEach((part, kilograms) -> {
            assertEquals(BigDecimal.valueOf(model.getOrDefault(part, 0L), 6), kilograms, part + " at " + when);
            assertTrue(kilograms.signum() >= 0, part + " at " + when);
        });
        assertEquals(
                balance.get("licensed").add(balance.get("tolerance_drawn")).add(balance.get("adjusted")),
                balance.get("held")
                        .add(balance.get("used"))
                        .add(balance.get("free"))
                        .add(balance.get("carried_over")),
                "identity at " + when);
    }
}
