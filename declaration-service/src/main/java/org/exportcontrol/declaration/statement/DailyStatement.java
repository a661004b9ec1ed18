package org.exportcontrol.declaration.statement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Pushes the day's statement from the set time on, once over all replicas; what failed is tried again the same day. */
@ApplicationScoped
class DailyStatement {

    private final StatementSteps steps;
    private final StatementProcess process;

    DailyStatement(StatementSteps steps, StatementProcess process) {
        this.steps = steps;
        this.process = process;
    }

    @Scheduled(
            identity = "daily-statement",
            every = "${declaration.statements.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pushWhatIsDue() {
        steps.takeDaily().ifPresent(process::push);
    }
}
