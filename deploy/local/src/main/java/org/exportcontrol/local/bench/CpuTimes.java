package org.exportcontrol.local.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exportcontrol.local.stack.Service;
import org.exportcontrol.local.stack.Stack;

/** Processor time that the parts of a stack have taken, to tell what a lodging costs where. */
public final class CpuTimes {
    private final Map<String, Duration> taken = new LinkedHashMap<>();

    /** As they are now. */
    public CpuTimes(Stack stack) {
        for (Service service : Service.values()) {
            stack.process(service).running().ifPresent(process -> taken.put(service.module(), of(process)));
        }
        taken.put("launcher, OIDC and load", of(ProcessHandle.current()));
        taken.put("PostgreSQL", stack.postgres().processorTime());
    }

    /** Milliseconds for each of so many, by part, since an earlier look. */
    public Map<String, Double> each(int count, CpuTimes before) {
        Map<String, Double> each = new LinkedHashMap<>();
        taken.forEach((part, now) -> each.put(
                part, now.minus(before.taken.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / count));
        return each;
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
