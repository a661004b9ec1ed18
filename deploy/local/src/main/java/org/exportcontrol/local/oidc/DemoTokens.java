package org.exportcontrol.local.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Says what stands in a token of the local OIDC server. Any password and any client secret will do; an account or a
 * client that does not exist will not.
 */
final class DemoTokens implements OAuth2TokenCallback {
    private static final Duration LIFETIME = Duration.ofHours(1);

    @Override
    public String issuerId() {
        return OidcServer.REALM;
    }

    @Override
    public String subject(TokenRequest request) {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
            return account(password.getUsername()).username();
        }
        if (grant.getType().equals(GrantType.CLIENT_CREDENTIALS)) {
            return client(request).clientId();
        }
        throw refused("the grant type " + grant.getType() + " is not offered");
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(OidcServer.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
            return account(password.getUsername()).claims();
        }
        if (grant.getType().equals(GrantType.CLIENT_CREDENTIALS)) {
            return client(request).claims();
        }
        // After a login in the browser the claims come with the account chosen on the login page.
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }

    private static DemoAccount account(String username) {
        return DemoAccount.named(username).orElseThrow(() -> refused("there is no demo account " + username));
    }

    private static ServiceClient client(TokenRequest request) {
        String clientId = request.getClientAuthentication() == null
                ? String.valueOf(request.getClientID())
                : request.getClientAuthentication().getClientID().getValue();
        return ServiceClient.named(clientId).orElseThrow(() -> refused("there is no service client " + clientId));
    }

    private static OAuth2Exception refused(String reason) {
        return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(reason), reason);
    }
}
