package org.exportcontrol.license.ledger;

import static org.exportcontrol.license.testkit.Licensing.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A license as it must stand: its lines, and whether declarations may draw on it. */
final class LicenseModel {

    /** What the ministry did last. */
    enum State {
        VALID,
        PAUSED,
        REVOKED
    }

    private final Map<Integer, LineModel> lines = new TreeMap<>();
    private final LocalDate lastDay = today().plusDays(4);
    private LocalDate day = today();
    private State state = State.VALID;

    void add(int line, long micro) {
        lines.put(line, new LineModel(micro));
    }

    Map<Integer, LineModel> lines() {
        return lines;
    }

    LineModel line(int line) {
        return lines.get(line);
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** The day on which declarations are accepted now. */
    LocalDate day() {
        return day;
    }

    void pass(int days) {
        day = day.plusDays(days);
    }

    boolean isValid() {
        return state == State.VALID;
    }

    boolean mayBecome(State target) {
        return state != State.REVOKED && (target != State.VALID || state == State.PAUSED);
    }

    void become(State target) {
        state = target;
    }

    boolean holds(UUID declaration) {
        return lines.values().stream().anyMatch(line -> line.held(declaration) > 0);
    }

    boolean uses(UUID declaration) {
        return lines.values().stream().anyMatch(line -> line.used(declaration) > 0);
    }

    /**
     * The checks that a line fails today. Expiry is stronger than a pause, and is said as validity; a revocation is
     * stronger than both.
     */
    List<String> failures(boolean tooMuch) {
        List<String> failures = new ArrayList<>();
        boolean over = day.isAfter(lastDay);
        if (state == State.REVOKED || (state == State.PAUSED && !over)) {
            failures.add("LICENSE_STATE");
        }
        if (over) {
            failures.add("VALIDITY");
        }
        if (tooMuch) {
            failures.add("QUANTITY");
        }
        return failures;
    }

    void hold(UUID declaration, Map<Integer, Long> micro) {
        free(declaration);
        micro.forEach((line, quantity) -> line(line).hold(declaration, quantity));
    }

    void free(UUID declaration) {
        lines.values().forEach(line -> line.free(declaration));
    }

    void use(UUID declaration) {
        lines.values().forEach(line -> line.use(declaration));
    }

    void reverse(UUID declaration) {
        lines.values().forEach(line -> line.reverse(declaration));
    }

    void correct(UUID declaration, Map<Integer, Long> micro) {
        micro.forEach((line, quantity) -> line(line).correct(declaration, quantity));
    }
}
