package org.exportcontrol.local.trial;

import static org.exportcontrol.local.oidc.DemoAccount.E1;
import static org.exportcontrol.local.oidc.DemoAccount.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.local.fault.Fault;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.story.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A neighbor of declaration-service fails in every way there is: what is unknown waits, and nothing is booked twice. */
class NeighborFaultsIT {
    private final Trial trial = Trial.get();

    static Stream<Arguments> everyFaultOfEachNeighbor() {
        return Stream.of(Service.CONTROL_LIST, Service.LICENSE)
                .flatMap(neighbor -> Stream.of(Fault.values()).map(fault -> Arguments.of(neighbor, fault)));
    }

    @ParameterizedTest
    @MethodSource("everyFaultOfEachNeighbor")
    void aLodgingNamesTheNeighborThatFailsItAndIsAcceptedWhenThatIsBack(Service neighbor, Fault fault) {
        Answer draft = trial.draft();

        trial.faulty().proxy(neighbor).fail(fault);
        Answer lodged = trial.traffic().lodge(E1, draft);
        trial.await(() -> trial.read(draft).text("/state").equals("AWAITING_VERIFICATION"));
        Answer waiting = trial.read(draft);
        trial.faulty().heal();

        assertEquals(202, lodged.status());
        assertEquals(neighbor.module(), waiting.text("/waitingFor"));
        Answer accepted = trial.traffic().settled(E1, draft);
        assertEquals("ACCEPTED", accepted.text("/state"));
        assertEquals(0, accepted.items("/holds").size());
        trial.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    void whateverLicenseServiceDoesAReleaseIsDoneLaterAndARefusalFreesWhatWasHeld(Fault fault) {
        Answer released = trial.accepted();
        Answer refused = trial.accepted();

        trial.faulty().proxy(Service.LICENSE).fail(fault);
        Answer releasing = trial.traffic().release(released);
        Answer refusal = trial.traffic().refuse(refused);
        trial.faulty().heal();

        assertEquals(202, releasing.status());
        assertEquals("RELEASING", releasing.text("/state"));
        assertEquals(Service.LICENSE.module(), releasing.text("/waitingFor"));
        assertEquals("NOT_RELEASED", refusal.text("/state"));
        Answer settled = trial.traffic().settled(OFFICER, released);
        assertEquals("RELEASED", settled.text("/state"));
        assertEquals(0, settled.items("/holds").size());
        trial.checkInvariants();
        assertEquals(List.of("HELD", "USED"), trial.bookings(released));
        assertEquals(List.of("HELD", "FREED"), trial.bookings(refused));
    }

    @AfterEach
    void everythingRunsAgain() {
        trial.faulty().heal();
    }
}
