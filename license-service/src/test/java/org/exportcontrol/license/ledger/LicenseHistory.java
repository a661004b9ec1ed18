package org.exportcontrol.license.ledger;

import static org.exportcontrol.license.testkit.Licensing.generalApplication;
import static org.exportcontrol.license.testkit.Licensing.licensed;
import static org.exportcontrol.license.testkit.Licensing.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.exportcontrol.common.testkit.TestTokens;
import org.exportcontrol.license.testkit.Api;
import org.exportcontrol.license.testkit.Holding;

/**
 * One license of many lines and what declarations and the ministry do to it, at random. Each line has a history of its
 * own: a declaration names some of them, with other quantities each time. After each step every answer and every balance
 * must be as the plain model says.
 */
final class LicenseHistory {

    static final int LINES = 100;

    private static final int STEPS = 14;
    private static final int MOST_MICRO = 2_000_000;
    private static final String DIRECTOR = TestTokens.director();

    /** What may happen, and how often beside the others. */
    private enum Step {
        HOLD(5),
        HOLD_TOO_MUCH(1),
        FREE(1),
        USE(4),
        REVERSE(1),
        CORRECT(2),
        ADJUST(1),
        CONTRA(1),
        PAUSE(1),
        RESUME(3),
        REVOKE(1),
        DAYS_PASS(2);

        private final int weight;

        Step(int weight) {
            this.weight = weight;
        }
    }

    private static final List<Step> STEPS_BY_WEIGHT = Arrays.stream(Step.values())
            .flatMap(step -> Collections.nCopies(step.weight, step).stream())
            .toList();

    /** A declaration as the license service knows it. */
    private static final class Declaration {
        private final UUID id = UUID.randomUUID();
        private int attempt;
        private boolean refused;
    }

    private final Connection database;
    private final Random random;
    private final String name;
    private final String number;
    private final LicenseModel model = new LicenseModel();
    private final List<Declaration> declarations = List.of(new Declaration(), new Declaration());
    private final Map<Long, Map.Entry<Integer, Long>> adjustments = new LinkedHashMap<>();
    private String when = "at the start";

    LicenseHistory(Connection database, Random random, String name) {
        this.database = database;
        this.random = random;
        this.name = name;
        IntStream.rangeClosed(1, LINES).forEach(line -> model.add(line, 1 + random.nextInt(MOST_MICRO)));
        number = licensed(
                generalApplication(model.lines().entrySet().stream()
                        .map(line ->
                                line(line.getKey(), kilograms(line.getValue().free()), "KGM"))
                        .toArray(Map[]::new)),
                Map.of("validTo", model.lastDay().toString(), "tolerancePercent", "5"));
    }

    void play() throws SQLException {
        for (int i = 1; i <= STEPS; i++) {
            Step step = STEPS_BY_WEIGHT.get(random.nextInt(STEPS_BY_WEIGHT.size()));
            when = name + ", step " + i + ", " + step;
            play(step, declarations.get(random.nextInt(declarations.size())));
            compare();
        }
    }

    private void play(Step step, Declaration by) throws SQLException {
        switch (step) {
            case HOLD -> hold(by, false);
            case HOLD_TOO_MUCH -> hold(by, true);
            case FREE -> free(by);
            case USE -> use(by);
            case REVERSE -> reverse(by);
            case CORRECT -> correct(by);
            case ADJUST -> adjust();
            case CONTRA -> contra();
            case PAUSE -> move("pause", "END_USE_IN_DOUBT", LicenseModel.State.PAUSED);
            case RESUME -> move("resume", "CHECKED", LicenseModel.State.VALID);
            case REVOKE -> move("revoke", "OBTAINED_BY_FRAUD", LicenseModel.State.REVOKED);
            case DAYS_PASS -> model.pass(1 + random.nextInt(3));
        }
    }

    private void hold(Declaration by, boolean tooMuch) {
        Map<Integer, Long> asked = asked(by, tooMuch);
        if (asked.isEmpty()) {
            return;
        }
        Response answer = asTheNextAttempt(by, attempt -> Holding.put(by.id, request(attempt, asked)));
        if (model.uses(by.id)) {
            assertEquals(409, answer.statusCode(), when);
            return;
        }
        by.attempt++;
        List<List<String>> failures = asked.entrySet().stream()
                .map(line -> model.failures(
                        line.getValue() > model.line(line.getKey()).most(by.id)))
                .toList();
        boolean held = failures.stream().allMatch(List::isEmpty);
        JsonPath said = answer.jsonPath();
        assertEquals(failures, said.getList("lines.failures.check"), when);
        assertEquals(held, said.getBoolean("held"), when);
        by.refused = !held;
        if (held) {
            model.hold(by.id, asked);
        }
    }

    /** Some lines; one in five asks for all there is, and one in ten for more when that is wanted. */
    private Map<Integer, Long> asked(Declaration by, boolean tooMuch) {
        Map<Integer, Long> asked = new TreeMap<>();
        model.lines().forEach((line, of) -> {
            long most = of.most(by.id);
            if (most > 0 && random.nextInt(5) < 2) {
                long micro = random.nextInt(5) == 0 ? most : 1 + random.nextLong(most);
                asked.put(line, tooMuch && random.nextInt(10) == 0 ? most + 1 + random.nextInt(1_000) : micro);
            }
        });
        return asked;
    }

    private void free(Declaration by) {
        Response answer = asTheNextAttempt(by, attempt -> Holding.free(by.id, attempt));
        if (model.uses(by.id)) {
            assertEquals(409, answer.statusCode(), when);
        } else {
            assertEquals(204, answer.statusCode(), when);
            by.attempt++;
            model.free(by.id);
        }
    }

    private void use(Declaration by) {
        Response answer = asTheNextAttempt(by, attempt -> Holding.use(by.id, attempt));
        boolean holds = model.holds(by.id);
        if (!holds && !model.uses(by.id)) {
            assertEquals(409, answer.statusCode(), when);
            return;
        }
        by.attempt++;
        boolean may = !by.refused && model.isValid();
        assertEquals(may || !holds, answer.jsonPath().getBoolean("used"), when);
        if (may) {
            model.use(by.id);
        }
    }

    private void reverse(Declaration by) {
        assertEquals(
                200,
                asTheNextAttempt(by, attempt -> Holding.reverse(by.id, attempt)).statusCode(),
                when);
        by.attempt++;
        model.reverse(by.id);
    }

    /** Of some lines a part comes back; now and then it is more than was used, and nothing comes back. */
    private void correct(Declaration by) {
        boolean tooMuch = random.nextInt(4) == 0;
        Map<Integer, Long> back = new TreeMap<>();
        model.lines().forEach((line, of) -> {
            long used = of.used(by.id);
            if (used > 0 && random.nextBoolean()) {
                back.put(line, tooMuch ? used + 1 : 1 + random.nextLong(used));
            }
        });
        if (back.isEmpty()) {
            return;
        }
        Map<?, ?>[] body = back.entrySet().stream()
                .map(line -> Map.of(
                        "goodsLine",
                        line.getKey(),
                        "licenseNumber",
                        number,
                        "licenseLine",
                        line.getKey(),
                        "quantity",
                        kilograms(line.getValue()),
                        "unit",
                        "KGM"))
                .toArray(Map[]::new);
        Response answer = asTheNextAttempt(by, attempt -> Holding.correct(by.id, attempt, body));
        assertEquals(tooMuch ? 422 : 200, answer.statusCode(), when);
        if (!tooMuch) {
            by.attempt++;
            model.correct(by.id, back);
        }
    }

    private void adjust() throws SQLException {
        int line = 1 + random.nextInt(LINES);
        long micro = 1 + random.nextInt(MOST_MICRO);
        Map<String, ?> body = Map.of("line", line, "quantity", kilograms(micro), "unit", "KGM", "ground", "核增");
        assertEquals(201, Api.create(DIRECTOR, path("adjustments"), body).statusCode(), when);
        model.line(line).adjust(micro);
        adjustments.put(LedgerFixture.lastEntry(database, number), Map.entry(line, micro));
    }

    /** Of an adjustment made before, standing or undone. */
    private void contra() {
        if (adjustments.isEmpty()) {
            return;
        }
        long entry = List.copyOf(adjustments.keySet()).get(random.nextInt(adjustments.size()));
        int line = adjustments.get(entry).getKey();
        long micro = adjustments.get(entry).getValue();
        boolean may = micro > 0 && model.line(line).free() >= micro;
        Response answer = Api.create(DIRECTOR, path("adjustments/" + entry + "/contra"), Map.of("ground", "录入有误"));
        assertEquals(may ? 201 : 422, answer.statusCode(), when);
        if (may) {
            model.line(line).adjust(-micro);
            adjustments.put(entry, Map.entry(line, 0L));
        }
    }

    private void move(String verb, String ground, LicenseModel.State target) throws SQLException {
        boolean may = model.mayBecome(target);
        long version = LedgerFixture.version(database, number);
        Response answer = Api.move(DIRECTOR, path(verb), version, Map.of("ground", ground, "reason", "r"));
        assertEquals(may ? 200 : 409, answer.statusCode(), when);
        if (may) {
            model.become(target);
        }
    }

    /** Asks under a new attempt, now and then once more, and now and then under one that is over. */
    private Response asTheNextAttempt(Declaration by, Function<Integer, Response> ask) {
        Response answer = ask.apply(by.attempt + 1);
        if (random.nextInt(4) == 0) {
            Response again = ask.apply(by.attempt + 1);
            assertEquals(answer.statusCode(), again.statusCode(), when + ", repeated");
            if (answer.statusCode() < 300) {
                assertEquals(answer.asString(), again.asString(), when + ", repeated");
            }
        }
        boolean done = answer.statusCode() < 300;
        if (done && by.attempt > 0 && random.nextInt(4) == 0) {
            assertEquals(409, ask.apply(by.attempt).statusCode(), when + ", too late");
        }
        return answer;
    }

    private Map<String, Object> request(int attempt, Map<Integer, Long> asked) {
        Map<String, Object> request = Holding.request(
                attempt,
                asked.entrySet().stream()
                        .map(line -> Holding.goods(line.getKey(), number, line.getKey(), kilograms(line.getValue())))
                        .toArray(Map[]::new));
        request.put("acceptanceDate", model.day().toString());
        return request;
    }

    private void compare() throws SQLException {
        Map<Integer, Map<String, BigDecimal>> found = LedgerFixture.balances(database, number);
        model.lines().forEach((line, of) -> of.parts().forEach((part, micro) -> {
            assertTrue(micro >= 0, part + " of line " + line + ", " + when);
            assertEquals(
                    BigDecimal.valueOf(micro, 6), found.get(line).get(part), part + " of line " + line + ", " + when);
        }));
    }

    private String path(String what) {
        return "/v1/licenses/" + number + "/" + what;
    }

    private static String kilograms(long micro) {
        return BigDecimal.valueOf(micro, 6).toPlainString();
    }
}
