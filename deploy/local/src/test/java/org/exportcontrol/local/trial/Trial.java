package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.story.Answer;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Grant;
import org.exportcontrol.local.story.TestStack;

/** What the tests of faults share: the stack, a license for many declarations, and patient people. */
final class Trial {
    /** Far longer than it takes, so that a slow machine fails no test. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static Trial trial;

    private final FaultyStack faulty = TestStack.faulty();
    private final Gateway gateway = faulty.stack().gateway(new TestStack.Silence());
    private final Answered answered = new Answered();
    private final Traffic traffic = new Traffic(gateway, answered);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String license = Grant.general(gateway, "100000", today);

    private Trial() {}

    static synchronized Trial get() {
        if (trial == null) {
            trial = new Trial();
        }
        return trial;
    }

    FaultyStack faulty() {
        return faulty;
    }

    Gateway gateway() {
        return gateway;
    }

    Traffic traffic() {
        return traffic;
    }

    /** A draft of ten kilograms on the license. */
    Answer draft() {
        return traffic.draftLicensed(license, "10", exportDate());
    }

    /** A declaration of ten kilograms on the license that customs has accepted. */
    Answer accepted() {
        Answer draft = draft();
        traffic.lodge(E1, draft);
        Answer accepted = traffic.settled(E1, draft);
        assertEquals("ACCEPTED", accepted.text("/state"));
        return accepted;
    }

    /** Releases, at once or when a neighbor that was slow has answered. */
    void release(Answer accepted) {
        traffic.release(accepted);
        assertEquals("RELEASED", traffic.settled(OFFICER, accepted).text("/state"));
    }

    LocalDate today() {
        return today;
    }

    LocalDate exportDate() {
        return today.plusDays(3);
    }

    Answer read(Answer declaration) {
        return traffic.read(E1, declaration);
    }

    /** What was booked on the license for a declaration, in order. */
    List<String> bookings(Answer declaration) {
        try (Connection owner = faulty.stack().session(Database.LICENSE);
                PreparedStatement select = owner.prepareStatement(
                        "select kind from ledger_entry where declaration_id = cast(? as uuid) order by id")) {
            select.setString(1, declaration.text("/id"));
            List<String> kinds = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kinds.add(row.getString(1));
                }
            }
            return kinds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Invariants.Outcome checkInvariants() {
        try {
            return new Invariants(faulty.stack(), gateway).check(answered);
        } catch (SuiteException wrong) {
            throw new AssertionError(wrong.getMessage() + "\n" + String.join("\n", wrong.details()), wrong);
        }
    }

    void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
    }
}
