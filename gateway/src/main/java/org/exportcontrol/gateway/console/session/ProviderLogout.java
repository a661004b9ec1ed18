package org.exportcontrol.gateway.console.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the provider ends its own session (OpenID Connect RP-Initiated Logout): while that one lasts, whoever sits down
 * next is logged in again as the person who has just left, without being asked anything.
 */
@RequestScoped
class ProviderLogout {

    private final OidcSession session;
    private final Instance<OidcConfigurationMetadata> provider;

    ProviderLogout(OidcSession session, Instance<OidcConfigurationMetadata> provider) {
        this.session = session;
        this.provider = provider;
    }

    /**
     * To be asked before the session here is ended: the token that tells the provider whose session to end goes with it.
     *
     * @param back where the provider sends the person afterwards
     * @return empty when nobody is logged in, or the provider does not say where
     */
    Optional<String> address(URI back) {
        String idToken = session.getIdToken().getRawToken();
        return idToken == null
                ? Optional.empty()
                : Optional.ofNullable(provider.get().getEndSessionUri()).map(end -> address(end, idToken, back));
    }

    static String address(String endSession, String idToken, URI back) {
        return endSession
                + (endSession.contains("?") ? "&" : "?")
                + "id_token_hint="
                + URLEncoder.encode(idToken, StandardCharsets.UTF_8)
                + "&post_logout_redirect_uri="
                + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8);
    }
}
