package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.OPERATOR;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Gateway;

/**
 * What must hold after any fault once everything runs again: every answered write is there, no declaration hangs without a
 * named cause, ledger and declarations agree, and nothing was released that had an open hold.
 */
public final class Invariants {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final int MOST_CHAINS = 25;
    private static final Set<String> ENDS = Set.of("RELEASED", "NOT_RELEASED", "WITHDRAWN");

    private static final String UNDER_WAY = """
            select id || ' ' || state || ' waits for ' || coalesce(waiting_for, 'nothing that is named')
                   || coalesce(', owes the ledger ' || ledger_duty, '')
              from declaration where state in ('LODGED', 'AWAITING_VERIFICATION', 'RELEASING') or ledger_duty is not null""";

    private static final String WITHOUT_A_CAUSE = """
            select id || ' is AWAITING_VERIFICATION and names nothing that it waits for'
              from declaration where state = 'AWAITING_VERIFICATION' and waiting_for is null""";

    private static final String RELEASED_THOUGH_HELD = """
            select d.id || ' is ' || d.state || ' with ' || d.open_holds || ' open hold(s) and '
                   || d.uncovered_lines || ' uncovered line(s)'
              from declaration d where d.state in ('RELEASED', 'CLEARED')
               and (d.open_holds <> 0 or d.uncovered_lines <> 0
                    or exists (select 1 from hold h where h.declaration_id = d.id and h.closed_at is null)
                    or exists (select 1 from goods_line g where g.declaration_id = d.id and g.needs_license
                               and (g.held_attempt is null or g.used_attempt is null)))""";

    /** By the order of the moves, not by their times: clocks are wrong at times. A challenge ends holds by moves of its own. */
    private static final String RELEASED_BEFORE_ITS_HOLD_ENDED = """
            select r.subject_id || ' was released before its holds had ended'
              from audit_entry r
             where r.subject_type = 'declaration' and r.move = 'released'
               and (select count(*) filter (where m.move = 'hold opened') - count(*) filter (where m.move = 'hold closed')
                      from audit_entry m where m.subject_type = r.subject_type and m.subject_id = r.subject_id
                       and m.seq < r.seq) > 0
               and not exists (select 1 from audit_entry c where c.subject_type = r.subject_type
                       and c.subject_id = r.subject_id and c.move = 'challenged')""";

    private static final String MOVE_WITHOUT_A_TRACE = """
            select d.id || ' has version ' || d.version || ' with '
                   || a.many || ' audit row(s) and ' || e.many || ' event(s)'
              from declaration d
              cross join lateral (select count(*) as many from audit_entry
                                   where subject_type = 'declaration' and subject_id = d.id::text) a
              cross join lateral (select count(distinct subject_version) as many from event
                                   where subject_type = 'declaration' and subject_id = d.id::text) e
             where a.many < d.version or e.many <> d.version""";

    private static final String FEED_WITH_A_GAP = """
            select 'the feed has ' || count(*) || ' event(s), the last at ' || coalesce(max(position), 0)
              from event having count(*) <> coalesce(max(position), 0)""";

    private static final String FEED_OUT_OF_ORDER = """
            select subject_id || ' has version ' || subject_version || ' before a lower one in the feed'
              from (select subject_id, subject_version, lag(subject_version)
                      over (partition by subject_type, subject_id order by position) as before from event) told
             where before > subject_version""";

    private static final String BALANCE_THAT_DOES_NOT_ADD_UP = """
            select b.license_line_id || ' holds ' || b.held || ' and used ' || b.used
                   || ', its bookings say ' || s.held || ' and ' || s.used
              from license_line_balance b
              join (select e.license_line_id, sum(k.held * e.kilograms) as held, sum(k.used * e.kilograms) as used
                      from ledger_entry e join ledger_kind k on k.kind = e.kind group by e.license_line_id) s
                on s.license_line_id = b.license_line_id
             where s.held <> b.held or s.used <> b.used""";

    private static final String STATES = "select state, count(*) from declaration group by state order by state";

    private final Stack stack;
    private final Gateway gateway;

    public Invariants(Stack stack, Gateway gateway) {
        this.stack = stack;
        this.gateway = gateway;
    }

    /**
     * What was looked at.
     *
     * @param states   how many declarations are in each state
     * @param compared lines of goods that hold or have used something and agree with the ledger
     */
    public record Outcome(Map<String, Integer> states, int compared) {}

    /**
     * Waits until nothing is under way and checks everything.
     *
     * @throws SuiteException with all that does not hold
     */
    public Outcome check(Answered answered) {
        try (Connection declarations = stack.session(Database.DECLARATION);
                Connection licenses = stack.session(Database.LICENSE)) {
            List<String> wrong = new ArrayList<>(settle(declarations));
            for (String question : List.of(
                    RELEASED_THOUGH_HELD, RELEASED_BEFORE_ITS_HOLD_ENDED, MOVE_WITHOUT_A_TRACE, FEED_OUT_OF_ORDER)) {
                wrong.addAll(ask(declarations, question));
            }
            wrong.addAll(lost(declarations, answered));
            wrong.addAll(ask(licenses, BALANCE_THAT_DOES_NOT_ADD_UP));
            wrong.addAll(awaitNone(declarations, FEED_WITH_A_GAP));
            wrong.addAll(awaitNone(licenses, FEED_WITH_A_GAP));
            wrong.addAll(brokenChains(answered));
            Answer statement = statement();
            wrong.addAll(differences(statement));
            if (!wrong.isEmpty()) {
                throw new SuiteException(wrong.size() + " thing(s) do not hold after the faults", wrong);
            }
            return new Outcome(states(declarations), Integer.parseInt(statement.text("/compared")));
        } catch (SQLException e) {
            throw new SuiteException("Cannot ask the database: " + e.getMessage());
        }
    }

    private static List<String> settle(Connection declarations) throws SQLException {
        List<String> wrong = new ArrayList<>();
        Instant until = Instant.now().plus(PATIENCE);
        List<String> underWay = ask(declarations, UNDER_WAY);
        while (!underWay.isEmpty() && Instant.now().isBefore(until)) {
            wrong.addAll(ask(declarations, WITHOUT_A_CAUSE));
            Processes.pause(POLL);
            underWay = ask(declarations, UNDER_WAY);
        }
        wrong.addAll(underWay);
        return wrong.stream().distinct().toList();
    }

    private static List<String> awaitNone(Connection database, String question) throws SQLException {
        Instant until = Instant.now().plus(PATIENCE);
        List<String> found = ask(database, question);
        while (!found.isEmpty() && Instant.now().isBefore(until)) {
            Processes.pause(POLL);
            found = ask(database, question);
        }
        return found;
    }

    private static List<String> lost(Connection declarations, Answered answered) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (PreparedStatement select = declarations.prepareStatement(
                "select version, state, number from declaration where id = cast(? as uuid)")) {
            for (Answered.Write write : answered.writes()) {
                select.setString(1, write.id());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        wrong.add(write + " was answered and is not there");
                    } else if (row.getLong("version") < write.version()
                            || (write.number() != null && !write.number().equals(row.getString("number")))
                            || (ENDS.contains(write.state()) && !isEnd(write.state(), row.getString("state")))) {
                        wrong.add(write + " was answered, found is version " + row.getLong("version") + " "
                                + row.getString("state") + " " + row.getString("number"));
                    }
                }
            }
        }
        return wrong;
    }

    private static boolean isEnd(String told, String found) {
        return found.equals(told) || (told.equals("RELEASED") && found.equals("CLEARED"));
    }

    private List<String> brokenChains(Answered answered) {
        List<Answered.Write> some = new ArrayList<>(answered.writes());
        Collections.shuffle(some);
        return some.stream()
                .limit(MOST_CHAINS)
                .map(write -> "/api/declaration/v1/audit/declaration/" + write.id() + "/verification")
                .filter(path ->
                        !gateway.as(OPERATOR, null).get(path).text("/intact").equals("true"))
                .map(path -> path + " does not say that the audit is intact")
                .toList();
    }

    private Answer statement() {
        Instant until = Instant.now().plus(PATIENCE);
        String key = UUID.randomUUID().toString();
        Answer statement = gateway.as(OPERATOR, null).key(key).post("/api/declaration/v1/statements");
        while (statement.status() != 200 && Instant.now().isBefore(until)) {
            Processes.pause(POLL);
            statement = gateway.as(OPERATOR, null).key(key).post("/api/declaration/v1/statements");
        }
        return statement;
    }

    private static List<String> differences(Answer statement) {
        boolean agrees = statement.text("/state").equals("COMPARED")
                && Stream.of("/differences", "/inMotion", "/parked")
                        .allMatch(part -> statement.text(part).equals("0"));
        return agrees
                ? List.of()
                : List.of(("The statement to the ledger: %d %s, %s difference(s), %s in motion, %s parked, %s")
                        .formatted(
                                statement.status(),
                                statement.text("/state"),
                                statement.text("/differences"),
                                statement.text("/inMotion"),
                                statement.text("/parked"),
                                statement.text("/detail")));
    }

    private static Map<String, Integer> states(Connection declarations) throws SQLException {
        Map<String, Integer> states = new TreeMap<>();
        try (Statement select = declarations.createStatement();
                ResultSet row = select.executeQuery(STATES)) {
            while (row.next()) {
                states.put(row.getString(1), row.getInt(2));
            }
        }
        return states;
    }

    private static List<String> ask(Connection database, String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery(question)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
