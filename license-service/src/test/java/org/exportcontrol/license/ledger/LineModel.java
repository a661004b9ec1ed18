package org.exportcontrol.license.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the ledger must say of one license line whose tolerance is 5 %, in millionths of a kilogram. */
final class LineModel {

    private final long licensed;
    private final Map<UUID, Long> held = new HashMap<>();
    private final Map<UUID, Long> used = new HashMap<>();
    private long tolerance;
    private long adjusted;

    LineModel(long licensed) {
        this.licensed = licensed;
    }

    long held(UUID declaration) {
        return held.getOrDefault(declaration, 0L);
    }

    long used(UUID declaration) {
        return used.getOrDefault(declaration, 0L);
    }

    long free() {
        return licensed + tolerance + adjusted - sum(held) - sum(used);
    }

    /** The most that the declaration may declare, which gives back what it holds (WO-04). */
    long most(UUID declaration) {
        long left = free() + held(declaration);
        long withoutTolerance = left - Math.min(tolerance, left);
        return Math.max(left, withoutTolerance * 105 / 100);
    }

    void free(UUID declaration) {
        held.remove(declaration);
    }

    void hold(UUID declaration, long micro) {
        free(declaration);
        tolerance += Math.max(0, micro - free());
        held.put(declaration, micro);
    }

    void use(UUID declaration) {
        used.merge(declaration, held(declaration), Long::sum);
        held.remove(declaration);
    }

    void reverse(UUID declaration) {
        held.merge(declaration, used(declaration), Long::sum);
        used.remove(declaration);
    }

    void correct(UUID declaration, long micro) {
        used.merge(declaration, -micro, Long::sum);
    }

    void adjust(long micro) {
        adjusted += micro;
    }

    /** By the names of the balance's columns. */
    Map<String, Long> parts() {
        return Map.of(
                "licensed",
                licensed,
                "tolerance_drawn",
                tolerance,
                "adjusted",
                adjusted,
                "held",
                sum(held),
                "used",
                sum(used),
                "free",
                free(),
                "carried_over",
                0L);
    }

    private static long sum(Map<UUID, Long> byDeclaration) {
        return byDeclaration.values().stream().mapToLong(Long::longValue).sum();
    }
}
