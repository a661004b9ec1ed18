package org.exportcontrol.local.story;

import static org.awaitility.Awaitility.await;
import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.exportcontrol.local.postgres.Database;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services are killed without warning; what was answered stands, and what was begun is carried on. */
class RecoveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stack stack = TestStack.get();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Gateway gateway = stack.gateway(new TestStack.Silence());
    private final Step2License license = new Step2License(gateway, today);
    private Answer draft;

    @BeforeEach
    void aLicenseAndADraftThatUsesIt() {
        license.play();
        Form form = new Form(E1, today.plusDays(3), "属于两用物项 1C905.b", Goods.DYSPROSIUM_OXIDE, "500", license.number());
        draft = new Declarations(gateway).draft(form, null);
    }

    @Test
    void aLodgingThatLosesTheLicenseServiceIsAcceptedWhenItIsBackAndHeldOnce() throws Exception {
        ProcessHandle licenseService = stack.process(Service.LICENSE).running().orElseThrow();
        // Stopped, it takes the call and does not answer, so that it is killed in the middle of the lodging.
        Processes.signal(licenseService, "STOP");
        CompletableFuture<Answer> lodging = CompletableFuture.supplyAsync(this::lodge);
        await().atMost(PATIENCE).until(() -> !state().equals("DRAFT"));
        kill(Service.LICENSE);

        assertEquals(202, lodging.get().status());
        await().atMost(PATIENCE).until(() -> state().equals("AWAITING_VERIFICATION"));

        restart(Service.LICENSE);
        await().atMost(PATIENCE).until(() -> state().equals("ACCEPTED"));
        assertEquals(List.of("LICENSED", "HELD"), bookings());
        assertEquals("500", balance().text("/lines/0/held"));
    }

    @Test
    void aHoldThatIsBookedWhileItsServiceDiesIsNotBookedAgainWhenItIsAskedForAgain() throws Exception {
        CompletableFuture<Answer> lodging;
        try (CommitGate gate = new CommitGate(TestStack.get().session(Database.LICENSE))) {
            lodging = CompletableFuture.supplyAsync(this::lodge);
            await().atMost(PATIENCE).until(gate::holdsOneBack);
            kill(Service.LICENSE);
            gate.open(); // the database commits for a service that is there no more to answer
            await().atMost(PATIENCE).until(() -> entries("HELD") == 1);
        }
        removeGate();

        assertEquals(202, lodging.get().status());
        restart(Service.LICENSE);
        await().atMost(PATIENCE).until(() -> state().equals("ACCEPTED"));
        assertEquals(List.of("LICENSED", "HELD"), bookings());
        assertEquals("500", balance().text("/lines/0/held"));
    }

    @Test
    void eachServiceMayBeKilledAndNothingThatWasAnsweredIsLost() {
        lodge();
        // At once, or when a neighbor that was slow after its restart has answered.
        Answer accepted = await().atMost(PATIENCE)
                .until(this::declaration, answer -> answer.text("/state").equals("ACCEPTED"));

        for (Service service : Service.values()) {
            kill(service);
            restart(service);

            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                assertEquals(200, get("/api/control-list/v1/entries/1C905.b").status());
                assertEquals("500", balance().text("/lines/0/held"));
                assertEquals(accepted.text("/number"), declaration().text("/number"));
                assertEquals("true", verification().text("/intact"));
            });
        }

        new Declarations(gateway).release(accepted, null);
        assertEquals(List.of("LICENSED", "HELD", "USED"), bookings());
    }

    @Test
    void aServiceThatIsAwayIsSaidByTheGateway() {
        kill(Service.DECLARATION);

        // A kept connection whose end the gateway has not read yet may still be tried first, and breaks off.
        Answer away = await().atMost(PATIENCE).until(this::declaration, answer -> !brokeOff(answer));
        assertEquals(502, away.status());
        assertEquals("/problems/service-unreachable", away.text("/type"));

        restart(Service.DECLARATION);
        await().atMost(PATIENCE).until(() -> declaration().status() == 200);
    }

    /** A test that fails midway must not take the next ones with it. */
    @AfterEach
    void allServicesRunAgain() {
        for (Service service : Service.values()) {
            if (stack.process(service).running().isEmpty()) {
                restart(service);
            }
        }
    }

    private Answer lodge() {
        return gateway.as(E1, null)
                .ifMatch(draft)
                .key(UUID.randomUUID().toString())
                .post(Declarations.path(draft) + "/lodge");
    }

    /** Bookings of a kind on the license, as the database has them. */
    private int entries(String kind) throws SQLException {
        try (Connection owner = TestStack.get().session(Database.LICENSE);
                PreparedStatement select = owner.prepareStatement("""
                        select count(*) from ledger_entry e join license_line l on l.id = e.license_line_id
                        join license on license.id = l.license_id where license.number = ? and e.kind = ?""")) {
            select.setString(1, license.number());
            select.setString(2, kind);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void removeGate() throws SQLException {
        try (Connection owner = TestStack.get().session(Database.LICENSE)) {
            CommitGate.remove(owner);
        }
    }

    private static boolean brokeOff(Answer answer) {
        return answer.status() == 502 && answer.text("/type").equals("/problems/service-broke-off");
    }

    private void kill(Service service) {
        ProcessHandle process = stack.process(service).running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void restart(Service service) {
        stack.start(service);
        stack.awaitReady(EnumSet.of(service));
    }

    private String state() {
        return declaration().text("/state");
    }

    private Answer declaration() {
        return get(Declarations.path(draft));
    }

    private Answer balance() {
        return get("/api/license/v1/licenses/" + license.number() + "/balance");
    }

    private List<String> bookings() {
        return Answer.texts(
                get("/api/license/v1/licenses/" + license.number() + "/ledger").items("/items"), "/kind");
    }

    private Answer verification() {
        return gateway.as(OPERATOR, null)
                .get("/api/declaration/v1/audit/declaration/" + draft.text("/id") + "/verification");
    }

    private Answer get(String path) {
        return gateway.as(E1, null).get(path);
    }
}
