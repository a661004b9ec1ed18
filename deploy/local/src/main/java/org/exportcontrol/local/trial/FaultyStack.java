package org.exportcontrol.local.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.fault.FaultProxy;
import org.exportcontrol.local.oidc.OidcServer;
import org.exportcontrol.local.process.LogTail;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.process.Readiness;
import org.exportcontrol.local.process.ServiceProcess;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;
import org.exportcontrol.local.stack.StackPlan;
import org.exportcontrol.local.story.Gateway;
import org.exportcontrol.local.story.Narrator;

/**
 * A stack in which faults can be made: declaration-service reaches its neighbors through proxies, processes are killed
 * and stopped, clocks put wrong, and the database crashes.
 */
public final class FaultyStack {
    /** Whoever has died is given up for dead sooner than in production, so that a trial does not wait for that. */
    private static final String LEASE = "5s";

    private final Stack stack;
    private final StackPlan plan;
    private final FaultProxy controlList;
    private final FaultProxy license;
    private final FaultProxy licenseOfSecond;
    private final int secondPort;
    private final Readiness readiness = new Readiness();
    private ServiceProcess second;

    /** Prepares a stack that is not started yet. */
    public FaultyStack(Stack stack, StackPlan plan) {
        this.stack = stack;
        this.plan = plan;
        List<Integer> ports = FreePorts.beside(plan.ports(), 4);
        controlList = new FaultProxy(ports.get(0), plan.ports().controlList());
        license = new FaultProxy(ports.get(1), plan.ports().license());
        licenseOfSecond = new FaultProxy(ports.get(2), plan.ports().license());
        secondPort = ports.get(3);
        stack.configure(Service.DECLARATION, declarationService(license));
    }

    /** The stack itself. */
    public Stack stack() {
        return stack;
    }

    /** What stands between declaration-service and control-list-service or license-service. */
    public FaultProxy proxy(Service neighbor) {
        return neighbor == Service.LICENSE ? license : controlList;
    }

    /** What stands between the second process of declaration-service and license-service. */
    public FaultProxy licenseOfSecond() {
        return licenseOfSecond;
    }

    /** Starts a second process of declaration-service, which works on the same database. */
    public ProcessHandle startSecond() {
        second = stack.startReplica(
                Service.DECLARATION, "declaration-service-2", secondPort, declarationService(licenseOfSecond));
        Instant until = Instant.now().plus(plan.startTimeout());
        while (!isSecondReady()) {
            if (second.hasEnded() || Instant.now().isAfter(until)) {
                throw new SuiteException("The second declaration-service does not start", LogTail.of(second.log()));
            }
            Processes.pause(Duration.ofMillis(200));
        }
        return second.running().orElseThrow();
    }

    /** Whether the second declaration-service answers that it is ready. */
    public boolean isSecondReady() {
        return readiness.of(secondPort);
    }

    /** A way to the second declaration-service that leads past the gateway; paths are the service's own. */
    public Gateway toSecond(Narrator narrator) {
        String issuer = OidcServer.issuer(plan.ports().oidc());
        return new Gateway("http://localhost:" + secondPort, issuer, narrator);
    }

    /** Ends the second declaration-service, however it stands. */
    public void endSecond() {
        second.running().ifPresent(FaultyStack::kill);
    }

    /** Ends a service without warning, as {@code kill -9} does. */
    public void kill(Service service) {
        stack.process(service).running().ifPresent(FaultyStack::kill);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts services that have ended, and waits until they are ready. */
    public void restart(Service... services) {
        Set<Service> starting = EnumSet.copyOf(List.of(services));
        starting.forEach(stack::start);
        stack.awaitReady(starting);
    }

    /** From its next start on, the clock of a service is off by so much; by nothing again for zero. */
    public void setClock(Service service, Duration off) {
        Map<String, String> variables =
                new TreeMap<>(service == Service.DECLARATION ? declarationService(license) : Map.of());
        if (!off.isZero()) {
            Instant now = Instant.now();
            variables.put("CLOCK_START", now.plus(off).toString());
            variables.put("CLOCK_ORIGIN", now.toString());
            // One that breaks off on a clock that runs ahead would keep later ones waiting.
            variables.put("DECLARATION_STATEMENTS_EVERY", "off");
        }
        stack.configure(service, variables);
    }

    /** Ends every fault: all services run, on the right clocks, and reach each other. */
    public void heal() {
        List.of(controlList, license, licenseOfSecond).forEach(FaultProxy::heal);
        Set<Service> started = EnumSet.noneOf(Service.class);
        for (Service service : Service.values()) {
            if (stack.process(service).running().isEmpty()) {
                stack.start(service);
                started.add(service);
            }
        }
        if (!started.isEmpty()) {
            stack.awaitReady(started);
        }
    }

    private Map<String, String> declarationService(FaultProxy toLicense) {
        return Map.of(
                "QUARKUS_REST_CLIENT_CONTROL_LIST_URL",
                controlList.url(),
                "QUARKUS_REST_CLIENT_LICENSE_URL",
                toLicense.url(),
                "DECLARATION_LODGING_LEASE",
                LEASE,
                "DECLARATION_RELEASE_LEASE",
                LEASE);
    }
}
