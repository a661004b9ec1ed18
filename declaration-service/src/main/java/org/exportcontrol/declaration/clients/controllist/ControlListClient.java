package org.exportcontrol.declaration.clients.controllist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;
import org.exportcontrol.declaration.file.DeclarationForm;

/** Asks control-list-service. */
@ApplicationScoped
public class ControlListClient {

    public static final String NAME = "control-list-service";

    private final ControlListApi api;
    private final Neighbor neighbor;

    ControlListClient(@RestClient ControlListApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = new Neighbor(NAME, config);
    }

    /**
     * What the list says about the goods of a declaration on a date.
     *
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     */
    public Screening screen(DeclarationForm form, LocalDate asOf) {
        ScreeningRequest request = ScreeningRequest.of(form, asOf);
        return neighbor.ask(() -> api.screen(request), Screening.class);
    }

    /**
     * The entry of that code on a date.
     *
     * @return empty when the list knows no such code on that date
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     */
    public Optional<ListedEntry> entry(String code, LocalDate asOf) {
        return Optional.ofNullable(neighbor.ask(
                () -> {
                    try {
                        return api.entry(code, asOf);
                    } catch (WebApplicationException answer) {
                        if (answer.getResponse().getStatus() == 404) {
                            return null; // an answer, not a failure: there is no such code
                        }
                        throw answer;
                    }
                },
                ListedEntry.class));
    }
}
