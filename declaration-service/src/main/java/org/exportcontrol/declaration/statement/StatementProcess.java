package org.exportcontrol.declaration.statement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.license.StatementAnswer;
import org.exportcontrol.declaration.clients.license.StatementClient;
import org.exportcontrol.declaration.clients.license.StatementPart;
import org.exportcontrol.declaration.statement.StatementSteps.Taken;
import org.jboss.logging.Logger;

/**
 * Sends a statement part by part and keeps what came of it. One that breaks off is never continued: the next try reads
 * the totals anew and sends all of it.
 */
@ApplicationScoped
class StatementProcess {

    private static final Logger LOG = Logger.getLogger(StatementProcess.class);
    private static final String PUSHES = "declaration.statements";
    private static final String DIFFERENCES = "declaration.statements.differences";

    private final StatementSteps steps;
    private final StatementClient ledger;
    private final MeterRegistry meters;

    StatementProcess(StatementSteps steps, StatementClient ledger, MeterRegistry meters) {
        this.steps = steps;
        this.ledger = ledger;
        this.meters = meters;
    }

    /** @return what went wrong; empty when it was compared, or when another replica has taken over */
    Optional<StatementTrouble> push(Taken taken) {
        try {
            for (StatementPart part : StatementPart.of(taken.takenAt(), taken.items())) {
                if (!steps.goesOn(taken)) {
                    LOG.infof("Another replica has taken over the statement of %s", taken.date());
                    return Optional.empty();
                }
                StatementAnswer answer = ledger.put(taken.date(), taken.requestedBy(), part);
                if (part.part() == part.parts()) {
                    return ended(taken, answer);
                }
            }
            throw new IllegalStateException("A statement has at least one part");
        } catch (NeighborUnavailableException away) {
            LOG.warnf("The statement of %s waits for license-service: %s", taken.date(), away.getCause());
            return failed(taken, StatementTrouble.AWAY);
        } catch (NeighborAnsweredException refused) {
            LOG.errorf(refused, "License-service refuses the statement of %s; people must look", taken.date());
            return failed(taken, StatementTrouble.REFUSED);
        }
    }

    private Optional<StatementTrouble> ended(Taken taken, StatementAnswer answer) {
        if (!answer.complete()) {
            LOG.errorf("License-service has not got all of the statement of %s", taken.date());
            return failed(taken, StatementTrouble.INCOMPLETE);
        }
        steps.compared(taken, answer);
        count("compared");
        meters.counter(DIFFERENCES).increment(answer.differences());
        Logger.Level level = answer.differences() + answer.parked() > 0 ? Logger.Level.WARN : Logger.Level.INFO;
        LOG.logf(
                level,
                "Statement of %s: %d compared, %d in motion, %d different, %d parked",
                taken.date(),
                answer.compared(),
                answer.inMotion(),
                answer.differences(),
                answer.parked());
        return Optional.empty();
    }

    private Optional<StatementTrouble> failed(Taken taken, StatementTrouble trouble) {
        steps.failed(taken, trouble);
        count(trouble.name().toLowerCase(Locale.ROOT));
        return Optional.of(trouble);
    }

    private void count(String outcome) {
        meters.counter(PUSHES, "outcome", outcome).increment();
    }
}
