package org.exportcontrol.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exportcontrol.local.process.Processes;
import org.exportcontrol.local.process.ServiceProcess;

/** The processes of a stack's services: one of each, and what further ones somebody starts. */
final class StackServices {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StackPlan plan;
    private final ServiceEnvironment environment;
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final List<ServiceProcess> replicas = new ArrayList<>();

    StackServices(StackPlan plan, ServiceEnvironment environment) {
        this.plan = plan;
        this.environment = environment;
    }

    /** From its next start on, a service has these variables beside the usual ones or instead of them. */
    synchronized void configure(Service service, Map<String, String> changed) {
        processes.put(service, process(service, service.module(), changed));
    }

    /** A further process of a service, not started yet. */
    synchronized ServiceProcess replica(Service service, String name, int port, Map<String, String> changed) {
        Map<String, String> own = new TreeMap<>(changed);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        ServiceProcess replica = process(service, name, own);
        replicas.add(replica);
        return replica;
    }

    private ServiceProcess process(Service service, String name, Map<String, String> changed) {
        Map<String, String> all = new TreeMap<>(environment.of(service));
        all.putAll(changed);
        return new ServiceProcess(ServiceScript.of(service, name, plan, all));
    }

    /** The process of a service. Made when it is first asked for: its passwords are kept in a folder that must be there. */
    synchronized ServiceProcess of(Service service) {
        if (!processes.containsKey(service)) {
            configure(service, Map.of());
        }
        return processes.get(service);
    }

    synchronized void stop() {
        List<ProcessHandle> running = Stream.concat(processes.values().stream(), replicas.stream())
                .flatMap(process -> process.running().stream())
                .toList();
        running.forEach(ProcessHandle::destroy);
        running.forEach(process -> Processes.stop(process, PATIENCE));
    }
}
