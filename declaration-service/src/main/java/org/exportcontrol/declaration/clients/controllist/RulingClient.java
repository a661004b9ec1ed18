package org.exportcontrol.declaration.clients.controllist;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.declaration.clients.Neighbor;
import org.exportcontrol.declaration.clients.NeighborConfig;
import org.exportcontrol.declaration.file.DeclarationForm;

/**
 * Looks up MOFCOM's rulings at control-list-service. They only guide (MA-04), so nobody waits for a second try, and
 * their failures are no reason to leave the list alone elsewhere.
 */
@ApplicationScoped
public class RulingClient {

    private final RulingApi api;
    private final Neighbor neighbor;

    RulingClient(@RestClient RulingApi api, NeighborConfig config) {
        this.api = api;
        this.neighbor = Neighbor.askedOnce(ControlListClient.NAME, config);
    }

    /**
     * The rulings on the goods of a declaration, whoever asked for them.
     *
     * @throws org.exportcontrol.declaration.clients.NeighborUnavailableException when it does not answer
     */
    public RulingsFound on(DeclarationForm form) {
        GoodsRequest goods = GoodsRequest.of(form);
        return neighbor.ask(() -> api.lookUp(goods), RulingsFound.class, RulingsFound::isAnswer);
    }
}
