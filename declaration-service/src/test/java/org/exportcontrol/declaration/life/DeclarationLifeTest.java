package org.exportcontrol.declaration.life;

import static org.exportcontrol.declaration.Neighbors.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.exportcontrol.declaration.DeclarationScenario;
import org.exportcontrol.declaration.Forms;
import org.exportcontrol.declaration.Neighbors;
import org.exportcontrol.declaration.clearance.PartyRecheck;
import org.exportcontrol.declaration.licensefeed.LicenseFeed;
import org.junit.jupiter.api.Test;

/**
 * Random lives of declarations beside a small model: after each move the service stands where the model says, with the
 * holds that it says, and no path leads from an open hold to RELEASED (CH-07, CH-09, CH-11, CU-09). The seed is printed;
 * {@code -Dlife.seed=} plays it again.
 */
@QuarkusTest
class DeclarationLifeTest extends DeclarationScenario {

    private static final int LIVES = Integer.getInteger("life.lives", 12);
    private static final int MOVES = 25;
    private static final String CHALLENGE = "{\"ground\":\"EVIDENCE_OF_CONTROL\",\"statement\":\"s\",\"evidence\":["
            + "{\"kind\":\"LABORATORY_SHEET\",\"summary\":\"terbium\"}]}";
    private static final String ORDER =
            "{\"target\":\"PARTY\",\"value\":\"Motorenwerk GmbH\",\"basis\":\"END_USE\",\"ground\":\"g\"}";

    @Inject
    LicenseFeed feed;

    @Inject
    PartyRecheck parties;

    private Random random;
    private Life life;
    private String id;
    private boolean ledgerAnswers;
    private boolean listed;
    private boolean paused;
    private final List<String> told = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();

    @Test
    void noPathLeadsFromAnOpenHoldToRelease() throws SQLException {
        long seed = Long.getLong("life.seed", System.nanoTime());
        System.out.println("lives of declarations, life.seed=" + seed);
        random = new Random(seed);
        int released = 0;
        int held = 0;
        for (int number = 0; number < LIVES; number++) {
            begin();
            for (int move = 0; move < MOVES; move++) {
                boolean heldBefore = life.isHeld();
                String before = life.state;
                moves.add(step());
                check("seed " + seed + ", life " + number + ": " + moves);
                if (life.state.equals("RELEASED") && !before.equals("RELEASED")) {
                    assertFalse(heldBefore, "from an open hold to release: " + moves);
                    released++;
                }
                held += life.isHeld() ? 1 : 0;
            }
        }
        // A walk that never releases or never holds would show nothing.
        assertFalse(released == 0 || held == 0, released + " released, " + held + " times held, seed " + seed);
    }

    private void begin() throws SQLException {
        clean();
        moves.clear();
        told.clear();
        listed = false;
        paused = false;
        ledgerAnswers = true;
        neighbors();
        life = new Life();
        id = accepted(Forms.licensedOxide());
    }

    private void neighbors() {
        Neighbors.reset();
        Neighbors.finds(Neighbors.controlled(1, "1C905.b"));
        if (listed) {
            Neighbors.lists("Motorenwerk GmbH", "FORBIDDEN");
        }
        if (paused) {
            Neighbors.refusesToUse("LICENSE_STATE", "LF-03");
        }
        Neighbors.tells(told.toArray(String[]::new));
        if (!ledgerAnswers) {
            Neighbors.breaks(Neighbors.licenseCalls());
        }
    }

    private String step() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> release();
            case 3 -> challenge();
            case 4 -> identify();
            case 5 -> conclude();
            case 6, 7 -> decide("NO_LICENSE_NEEDED");
            case 8 -> random.nextInt(5) == 0 ? decide("LICENSE_NEEDED") : decide("NO_LICENSE_NEEDED");
            case 9 -> random.nextInt(6) == 0 ? refuse() : closeByHand();
            case 10 -> order();
            case 11 -> lift();
            case 12 -> licenseMoves();
            case 13 -> partyListMoves();
            case 14 -> ledgerTurns();
            default -> work();
        };
    }

    private String release() {
        int status = move(OFFICER, id, "release", null).extract().statusCode();
        if (life.isBeforeCustoms() && !life.isHeld() && (status == 200 || status == 202)) {
            life.released(ledgerAnswers);
        } else if (life.isUnreleased()) {
            assertEquals(409, status, () -> "release of " + life + " after " + moves);
        }
        return "release " + status;
    }

    private String challenge() {
        int status = move(OFFICER, id, "challenges", CHALLENGE).extract().statusCode();
        boolean may = life.isUnreleased() && !life.challenged;
        assertEquals(may ? 200 : 409, status, () -> "challenge of " + life + " after " + moves);
        if (may) {
            life.challengedNow();
            life.concluded = false;
        }
        return "challenge " + status;
    }

    private String identify() {
        String challenge = open("challenges.findAll { it.outcome == null }.id");
        if (challenge == null) {
            return "nothing to identify";
        }
        int status = move(
                        OFFICER,
                        id,
                        "challenges/" + challenge + "/identification",
                        "{\"question\":\"q\",\"lines\":[1]}")
                .extract()
                .statusCode();
        if (status == 200) {
            life.asked = true;
        } else {
            assertEquals(
                    true, life.asked, () -> "identification refused " + status + " though nothing is asked, " + moves);
        }
        return "identify " + status;
    }

    private String conclude() {
        String identification = open("identifications.findAll { it.concludedAt == null }.id");
        if (identification == null) {
            return "nothing to conclude";
        }
        as(DIRECTOR)
                .header("If-Match", "\"" + version(id) + "\"")
                .body("{\"controlled\":true,\"controlCodes\":[\"1C905.b\"],\"reasoning\":\"r\"}")
                .post("/v1/identifications/" + identification + "/conclusion")
                .then()
                .statusCode(200);
        life.asked = false;
        life.concluded = true;
        return "conclude";
    }

    private String decide(String outcome) {
        String challenge = open("challenges.findAll { it.outcome == null }.id");
        if (challenge == null) {
            return "nothing to decide";
        }
        int status = move(
                        OFFICER,
                        id,
                        "challenges/" + challenge + "/result",
                        "{\"outcome\":\"" + outcome + "\",\"reasoning\":\"r\"}")
                .extract()
                .statusCode();
        if (status == 200) {
            assertFalse(life.asked, "a result while MOFCOM is asked: " + moves);
            if (outcome.equals("LICENSE_NEEDED")) {
                life.ended("NOT_RELEASED");
            } else {
                life.challenged = false;
            }
        }
        return outcome + ' ' + status;
    }

    private String closeByHand() {
        String hold = customs().getString("holds.find { it.open }.id");
        if (hold == null) {
            return "nothing to close";
        }
        String kind = customs().getString("holds.find { it.open }.kind");
        int status = move(
                        OFFICER,
                        id,
                        "holds/" + hold + "/close",
                        "{\"end\":\"" + (kind.equals("LICENSE_TROUBLE") ? "CONCLUDED" : "CLEARED_ON_DOCUMENTS")
                                + "\",\"ground\":\"g\"}")
                .extract()
                .statusCode();
        if (status == 200) {
            life.review = false;
        }
        assertEquals(kind.equals("REVIEW") ? 200 : 409, status, () -> "close " + kind + " after " + moves);
        return "close " + kind + ' ' + status;
    }

    private String refuse() {
        int status = move(OFFICER, id, "not-release", "{\"ground\":\"g\",\"rule\":\"CU-02\"}")
                .extract()
                .statusCode();
        boolean may = life.isBeforeCustoms() && !life.challenged && !life.asked;
        assertEquals(may ? 200 : 409, status, () -> "refuse " + life + " after " + moves);
        if (may) {
            life.ended("NOT_RELEASED");
        }
        return "refuse " + status;
    }

    private String order() {
        if (life.orders.size() > 1) {
            return "enough orders";
        }
        String order = as(DIRECTOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ORDER)
                .post("/v1/stop-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (life.isUnreleased()) {
            life.orders.add(order);
        }
        return "order";
    }

    private String lift() {
        JsonPath standing = as(DIRECTOR).get("/v1/stop-orders").jsonPath();
        String order = standing.getString("items[0].id");
        if (order == null) {
            return "nothing to lift";
        }
        as(DIRECTOR)
                .header("If-Match", "\"" + standing.getInt("items[0].version") + "\"")
                .body("{\"ground\":\"g\"}")
                .post("/v1/stop-orders/" + order + "/lift")
                .then()
                .statusCode(200);
        life.orders.remove(order);
        return "lift";
    }

    private String licenseMoves() {
        paused = !paused;
        int next = told.size() + 1;
        told.add(event(next, paused ? "license.paused" : "license.resumed", Life.LICENSE, next + 1L));
        neighbors();
        feed.readOn();
        feed.carryOutWhatIsDue();
        if (life.isUnreleased()) {
            life.licenseStopped = paused;
        }
        return paused ? "pause" : "resume";
    }

    private String partyListMoves() {
        if (!ledgerAnswers) {
            return "nobody to ask";
        }
        listed = !listed;
        int next = told.size() + 1;
        told.add(event(next, listed ? "party-listing.listed" : "party-listing.ended", "l", next));
        neighbors();
        feed.readOn();
        parties.carryOutWhatIsDue();
        if (life.isUnreleased()) {
            life.listed = listed;
        }
        return listed ? "list" : "take off the list";
    }

    private String ledgerTurns() {
        ledgerAnswers = !ledgerAnswers;
        neighbors();
        return ledgerAnswers ? "ledger back" : "ledger away";
    }

    private String work() {
        clock.move(Duration.ofSeconds(65)); // past leases and pauses, also of what is stuck
        worker.carryOnWhatIsDue();
        life.carriedOn(ledgerAnswers);
        return "work";
    }

    private String open(String path) {
        List<String> ids = customs().getList(path);
        return ids.isEmpty() ? null : ids.get(0);
    }

    private JsonPath customs() {
        return as(OFFICER)
                .get("/v1/declarations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void check(String history) {
        JsonPath file = customs();
        List<String> open = new ArrayList<>(file.getList("holds.findAll { it.open }.kind"));
        Collections.sort(open);
        assertEquals(life.state, file.getString("state"), history);
        assertEquals(life.holds(), open, history);
    }
}
