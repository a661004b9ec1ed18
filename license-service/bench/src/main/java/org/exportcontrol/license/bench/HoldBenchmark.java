package org.exportcontrol.license.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * How many holds the packaged service books in a second, against a loop that sends the same statements over bare JDBC to
 * the same database. First the race, that a fast ledger be a true one; then an empty ledger; then a full one.
 *
 * <p>The service is asked over HTTP, since its callers are: who asks is read from the request. The cost of that is shown
 * apart. Ends with 1 when a race is lost, or when service and loop no longer send the same.
 *
 * <p>Arguments: the service's jar; rounds; entries in the full ledger, in millions.
 */
public final class HoldBenchmark {

    private static final int PORT = 18_082;
    private static final int RACES = 1_000;
    private static final int WARM_UP = 6;
    private static final int PAST_LINES = 5_000;
    private static final int PAST_KILOGRAMS = 10_000_000;

    private final Path jar;
    private final BenchDatabase database;
    private final LicenseServiceProcess service;
    private final Rounds rounds;

    private HoldBenchmark(Path jar, BenchDatabase database, LicenseServiceProcess service, Rounds rounds) {
        this.jar = jar;
        this.database = database;
        this.service = service;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        boolean good;
        try (BenchDatabase database = new BenchDatabase();
                LicenseServiceProcess service = new LicenseServiceProcess(jar, PORT, database);
                Rounds rounds = new Rounds(service, database)) {
            good = new HoldBenchmark(jar, database, service, rounds)
                    .run(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]) * 1_000_000);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(int count, long pastEntries) throws Exception {
        boolean good = race() & compareStatements();
        rounds.run("warming up", WARM_UP, rounds.newLines());
        database.settle();
        Rounds.Result empty = rounds.run("empty ledger", count, rounds.newLines());
        tell(empty);
        tellHttp(empty);

        List<Line> past = fill(pastEntries);
        Iterator<Line> next = past.iterator();
        Rounds.Result full = rounds.run("full ledger", count, wanted -> take(next, wanted));
        tell(full);
        tellSlowdown("200 lines", empty.manyLines(), full.manyLines());
        tellSlowdown("one line", empty.oneLine(), full.oneLine());
        return good;
    }

    private boolean race() throws Exception {
        try (LicenseServiceProcess replica = new LicenseServiceProcess(jar, PORT + 1, database);
                Race race = new Race(service.client(), replica.client(), rounds.superuser())) {
            int lost = race.declarations(Licenses.make(rounds.superuser(), "RACE", RACES, Race.LICENSED));
            say(
                    "%,d races of two declarations of 700 kg for 1,000 kg: %,d without one winner and 300 kg left",
                    RACES, lost);
            int twice = race.repeats(Licenses.make(rounds.superuser(), "TWICE", RACES, Race.LICENSED));
            say("%,d holds asked of both replicas at once: %,d not booked once", RACES, twice);
            return lost + twice == 0;
        }
    }

    private boolean compareStatements() throws Exception {
        Line line = Licenses.make(rounds.superuser(), "SAME", 1, 1_000_000).get(0);
        SentStatements service = SentStatements.by(rounds.serviceClient(0), line, database);
        SentStatements bare = SentStatements.by(rounds.bareClient(), line, database);
        say("Statements per hold, begin among them: service %d, bare loop %d", service.count(), bare.count());
        String onlyService = service.besides(bare);
        String onlyBare = bare.besides(service);
        boolean same = onlyService.isEmpty() && onlyBare.isEmpty();
        if (!same) {
            say(
                    "They are not the same: bring HoldStatements and BareClient up to date. Only the service sends:%n%s"
                            + "Only the bare loop sends:%n%s",
                    onlyService, onlyBare);
        }
        return same;
    }

    private List<Line> fill(long entries) throws SQLException {
        long begin = System.nanoTime();
        List<Line> past = Licenses.make(rounds.superuser(), "PAST", PAST_LINES, PAST_KILOGRAMS);
        FullLedger.fill(database, past, entries / FullLedger.ENTRIES_PER_DECLARATION);
        say(
                "%,d entries booked on %,d lines, %,d each, in %.0f s",
                entries, PAST_LINES, entries / PAST_LINES, (System.nanoTime() - begin) / 1e9);
        return past;
    }

    private static List<Line> take(Iterator<Line> lines, int count) {
        List<Line> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(lines.next());
        }
        return taken;
    }

    private static void tell(Rounds.Result result) {
        say("%s", result.manyLines());
        say("%s", result.oneLine());
    }

    /** On a machine that the load keeps busy, times add up: what HTTP takes can be counted out. */
    private static void tellHttp(Rounds.Result result) {
        double service = result.manyLines().service();
        double withoutHttp = 1 / (1 / service - 1 / result.refusedPerSecond());
        say(
                "The same request refused for its form: %.0f/s, so HTTP, token and JSON take %.0f %% of a hold;"
                        + " without them the ratio would be about %.2f",
                result.refusedPerSecond(),
                100 * service / result.refusedPerSecond(),
                withoutHttp / result.manyLines().bare());
    }

    private static void tellSlowdown(String where, Figures empty, Figures full) {
        double factor = empty.service() / full.service();
        say(
                "%s: through the service the full ledger is %.2f times as slow as the empty one, %s",
                where, factor, factor <= 2 ? "within 2" : "NOT WITHIN 2");
    }

    private static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
