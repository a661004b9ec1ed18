package org.exportcontrol.local.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.exportcontrol.local.fault.Fault;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.stack.Service;

/** Makes one fault after the other, at random from a seed, and takes each back again. */
final class FaultMaker {
    private static final List<Service> NEIGHBORS = List.of(Service.CONTROL_LIST, Service.LICENSE);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FaultyStack faulty;
    private final Random random;
    private final Consumer<String> tell;
    private final Map<String, Integer> made = new TreeMap<>();
    private final Set<Service> offClock = EnumSet.noneOf(Service.class);

    /** A fault with what it is called. */
    private record Kind(String name, Runnable make) {}

    private final List<Kind> kinds = List.of(
            new Kind("neighbor fails", this::failANeighbor),
            new Kind("neighbor fails", this::failANeighbor),
            new Kind("service killed", this::killAService),
            new Kind("service killed", this::killAService),
            new Kind("second declaration-service killed", this::killTheSecond),
            new Kind("service stopped for a while", this::stopAService),
            new Kind("PostgreSQL crashed", this::crashPostgres),
            new Kind("clock put wrong", this::putAClockWrong));

    FaultMaker(FaultyStack faulty, Random random, Consumer<String> tell) {
        this.faulty = faulty;
        this.random = random;
        this.tell = tell;
    }

    /** Makes faults until then. */
    void runUntil(Instant end) {
        while (Instant.now().isBefore(end)) {
            Processes.pause(seconds(1, 4));
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            kind.make().run();
            made.merge(kind.name(), 1, Integer::sum);
        }
    }

    /** Ends what is left of them. */
    void healAll() {
        offClock.forEach(service -> {
            faulty.kill(service);
            faulty.setClock(service, Duration.ZERO);
        });
        faulty.heal();
    }

    /** How many of each kind were made. */
    Map<String, Integer> made() {
        return made;
    }

    private void failANeighbor() {
        Service neighbor = NEIGHBORS.get(random.nextInt(NEIGHBORS.size()));
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        tell.accept(neighbor.module() + " is " + fault);
        faulty.proxy(neighbor).fail(fault);
        if (neighbor == Service.LICENSE) {
            faulty.licenseOfSecond().fail(fault);
        }
        Processes.pause(seconds(2, 10));
        faulty.proxy(neighbor).heal();
        faulty.licenseOfSecond().heal();
    }

    private void killAService() {
        Service service = Service.values()[random.nextInt(Service.values().length)];
        tell.accept(service.module() + " is killed");
        faulty.kill(service);
        Processes.pause(seconds(0, 3));
        faulty.restart(service);
    }

    private void killTheSecond() {
        tell.accept("the second declaration-service is killed");
        faulty.endSecond();
        Processes.pause(seconds(0, 3));
        faulty.startSecond();
    }

    private void stopAService() {
        Service service = List.of(Service.LICENSE, Service.DECLARATION).get(random.nextInt(2));
        tell.accept(service.module() + " is stopped for a while");
        faulty.stack().process(service).running().ifPresent(process -> {
            Processes.signal(process, "STOP");
            Processes.pause(seconds(2, 12));
            Processes.signal(process, "CONT");
        });
    }

    private void crashPostgres() {
        tell.accept("PostgreSQL crashes");
        faulty.stack().crashPostgres();
    }

    private void putAClockWrong() {
        Service service = List.of(Service.CONTROL_LIST, Service.LICENSE, Service.DECLARATION)
                .get(random.nextInt(3));
        boolean back = offClock.remove(service);
        Duration off = back ? Duration.ZERO : random.nextBoolean() ? MINUTE : MINUTE.negated();
        if (!back) {
            offClock.add(service);
        }
        tell.accept("the clock of " + service.module() + " is off by " + off.toSeconds() + " s");
        faulty.kill(service);
        faulty.setClock(service, off);
        faulty.restart(service);
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(1_000L * least + random.nextInt(1_000 * (most - least)));
    }
}
