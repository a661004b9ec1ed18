package org.exportcontrol.license.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rounds of holds through the service and by the bare loop, by turns, each with as many connections. */
final class Rounds implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int MANY_LINES = 200;
    private static final int HOLDS_ON_MANY = 2_000;
    private static final int HOLDS_ON_ONE = 500;

    private final List<HoldClient> service = new ArrayList<>();
    private final List<HoldClient> bare = new ArrayList<>();
    private final List<HoldClient> refused = new ArrayList<>();
    private final Connection superuser;

    Rounds(LicenseServiceProcess process, BenchDatabase database) throws Exception {
        superuser = database.asSuperuser();
        for (int i = 0; i < CLIENTS; i++) {
            service.add(process.client());
            bare.add(new BareClient(database));
            refused.add(process.refusedClient());
        }
    }

    /** What the rounds on one kind of lines gave. */
    record Result(Figures manyLines, Figures oneLine, double refusedPerSecond) {}

    /** Lines that no round has drawn on yet. */
    interface Supply {
        List<Line> take(int count) throws SQLException;
    }

    /** New licenses. */
    Supply newLines() {
        return count -> Licenses.make(superuser, "H" + System.nanoTime() % 1_000_000_000, count, 1_000_000);
    }

    Result run(String where, int rounds, Supply lines) throws Exception {
        Figures many = new Figures(MANY_LINES + " lines, " + where);
        Figures one = new Figures("one line, " + where);
        List<Double> refusals = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            // Plans made while the tables were small would be kept otherwise, until autovacuum comes at a moment of its
            // own.
            BenchDatabase.execute(superuser, "analyze");
            boolean serviceFirst = round % 2 == 0;
            round(many, lines.take(MANY_LINES), lines.take(MANY_LINES), HOLDS_ON_MANY, serviceFirst);
            round(one, lines.take(1), lines.take(1), HOLDS_ON_ONE, serviceFirst);
            refusals.add(Load.perSecond(refused, lines.take(1), HOLDS_ON_MANY));
        }
        return new Result(many, one, Figures.median(refusals));
    }

    private void round(Figures figures, List<Line> ofService, List<Line> ofBare, int holds, boolean serviceFirst)
            throws Exception {
        double first = serviceFirst ? Load.perSecond(service, ofService, holds) : Load.perSecond(bare, ofBare, holds);
        double second = serviceFirst ? Load.perSecond(bare, ofBare, holds) : Load.perSecond(service, ofService, holds);
        figures.add(serviceFirst ? first : second, serviceFirst ? second : first);
    }

    HoldClient serviceClient(int which) {
        return service.get(which);
    }

    HoldClient bareClient() {
        return bare.get(0);
    }

    Connection superuser() {
        return superuser;
    }

    @Override
    public void close() throws IOException, SQLException {
        List<HoldClient> all = new ArrayList<>(service);
        all.addAll(bare);
        all.addAll(refused);
        for (HoldClient client : all) {
            client.close();
        }
        superuser.close();
    }
}
