package org.exportcontrol.declaration.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.declaration.clients.NeighborAnsweredException;
import org.exportcontrol.declaration.clients.NeighborUnavailableException;
import org.exportcontrol.declaration.clients.controllist.RulingClient;
import org.exportcontrol.declaration.clients.controllist.RulingsFound;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.exportcontrol.declaration.file.DeclarationResponse.RulingView;
import org.jboss.logging.Logger;

/**
 * Finds what MOFCOM ruled on the goods of a declaration. A ruling rests on papers and guides whoever judges the goods
 * (MA-04): no gate asks for it, and nothing waits for it.
 */
@ApplicationScoped
public class RulingLookUp {

    private static final Logger LOG = Logger.getLogger(RulingLookUp.class);

    private final RulingClient client;

    RulingLookUp(RulingClient client) {
        this.client = client;
    }

    /**
     * The declarant's rulings and those on goods in general; what others asked for is not for this file.
     *
     * @param day that their validity is told for
     * @return empty when control-list-service does not answer
     */
    public Optional<List<RulingView>> on(DeclarationForm form, String declarant, LocalDate day) {
        try {
            return Optional.of(client.on(form).items().stream()
                    .flatMap(line -> line.rulings().stream()
                            .filter(ruling -> ruling.organization() == null || declarant.equals(ruling.organization()))
                            .map(ruling -> view(line.line(), ruling, day)))
                    .toList());
        } catch (NeighborUnavailableException | NeighborAnsweredException away) {
            LOG.infof("Rulings cannot be looked up: %s (%s)", away.getMessage(), away.getCause());
            return Optional.empty();
        }
    }

    private static RulingView view(int line, RulingsFound.Ruling ruling, LocalDate day) {
        return new RulingView(
                line,
                ruling.id(),
                ruling.organization() == null,
                ruling.finding(),
                ruling.codes(),
                ruling.asOf(),
                ruling.validUntil(),
                !day.isBefore(ruling.asOf()) && !day.isAfter(ruling.validUntil()),
                ruling.effect());
    }
}
