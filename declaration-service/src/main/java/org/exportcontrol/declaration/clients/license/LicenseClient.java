package org.exportcontrol.declaration.clients.license;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;
import org.exportcontrol.declaration.clients.license.LicenseApi.AttemptRequest;
import org.exportcontrol.declaration.clients.license.LicenseApi.HeldNow;
import org.exportcontrol.declaration.file.DeclarationForm;

/**
 * Asks license-service. All calls may be repeated: each carries the attempt, and a lower one than license-service has
 * seen is refused there ({@link org.exportcontrol.declaration.clients.StaleAttemptException}).
 *
 * <p>{@code actingSubject} is the person for whom the call is made, for the audit over there.
 */
@ApplicationScoped
public class LicenseClient {

    public static final String NAME = "license-service";

    private final LicenseApi api;
    private final Neighbor neighbor;

    LicenseClient(@RestClient LicenseApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = new Neighbor(NAME, config);
    }

    /** Checks every rule of WO-08 and holds all lines or none. */
    public HoldVerdict hold(UUID declaration, String actingSubject, HoldRequest request) {
        return neighbor.ask(
                () -> api.hold(declaration, actingSubject, request),
                HoldVerdict.class,
                verdict -> verdict.answers(request));
    }

    /** Books what is held as used, once the license still allows it. */
    public UseVerdict use(UUID declaration, String actingSubject, int attempt) {
        return neighbor.ask(
                () -> api.use(declaration, actingSubject, new AttemptRequest(attempt)),
                UseVerdict.class,
                UseVerdict::isAnswer);
    }

    /** Books what was used back to held. */
    public void reverse(UUID declaration, String actingSubject, int attempt) {
        neighbor.ask(
                () -> api.reverse(declaration, actingSubject, new AttemptRequest(attempt)),
                HeldNow.class,
                now -> now.state() != null);
    }

    /** Books what was used and not loaded back to free. */
    public LedgerStatus correct(UUID declaration, String actingSubject, CorrectionRequest request) {
        return neighbor.ask(
                () -> api.correct(declaration, actingSubject, request),
                LedgerStatus.class,
                status -> status.attempt() > 0);
    }

    /** Sets free what is held, and looks whether it is: a success without content may have come from anybody. */
    public void free(UUID declaration, String actingSubject, int attempt) {
        neighbor.ask(
                () -> {
                    api.free(declaration, attempt, actingSubject);
                    return api.read(declaration);
                },
                HeldNow.class,
                now -> now.isFreedBy(attempt));
    }

    /**
     * Compares the declaration's parties with the lists of parties, and its destination with the bans, on a date.
     *
     * @param controlCodes the codes of its controlled lines
     */
    public PartyCheck check(
            String actingSubject, DeclarationForm form, Collection<String> controlCodes, LocalDate date) {
        return check(actingSubject, PartyCheckRequest.of(form, controlCodes, date, false));
    }

    /** The same without opening a question about a similar name. */
    public PartyCheck look(
            String actingSubject, DeclarationForm form, Collection<String> controlCodes, LocalDate date) {
        return check(actingSubject, PartyCheckRequest.of(form, controlCodes, date, true));
    }

    private PartyCheck check(String actingSubject, PartyCheckRequest request) {
        return neighbor.ask(() -> api.check(actingSubject, request), PartyCheck.class, PartyCheck::isAnswer);
    }
}
