package org.exportcontrol.gateway.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.exportcontrol.common.security.ClaimsConfig;
import org.exportcontrol.common.security.Roles;

/** Who looks at the page, as the access token of the session says. The services read the same token. */
@RequestScoped
@TemplateData
public class Session {

    private static final List<String> ROLES = List.of(Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR);

    private final SecurityIdentity identity;
    private final ClaimsConfig claims;
    private final ObjectMapper json;
    private JsonNode token;

    Session(SecurityIdentity identity, ClaimsConfig claims, ObjectMapper json) {
        this.identity = identity;
        this.claims = claims;
        this.json = json;
    }

    /** Whether nobody is logged in. */
    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** The access token, for the services; empty when nobody is logged in. */
    public Optional<String> bearer() {
        return anonymous()
                ? Optional.empty()
                : Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken);
    }

    /** The first of the suite's roles that the person has; {@code anonymous} without one. */
    public String role() {
        return ROLES.stream().filter(identity::hasRole).findFirst().orElse("anonymous");
    }

    public boolean exporter() {
        return identity.hasRole(Roles.EXPORTER);
    }

    public boolean mofcom() {
        return identity.hasRole(Roles.MOFCOM);
    }

    public boolean customs() {
        return identity.hasRole(Roles.CUSTOMS);
    }

    /** Empty when nobody is logged in. */
    public String subject() {
        return text("sub");
    }

    /** What the person or firm is called. */
    public String name() {
        String name = text("name");
        return name.isEmpty() ? subject() : name;
    }

    public List<String> duties() {
        List<String> duties = new ArrayList<>();
        JsonNode given = token().path(claims.duties());
        if (given.isTextual()) {
            duties.add(given.asText());
        }
        given.forEach(duty -> duties.add(duty.asText()));
        return duties;
    }

    public boolean hasDuty(String duty) {
        return duties().contains(duty);
    }

    /** The exporter's unified social credit code; empty for others. */
    public String organization() {
        return text(claims.organization());
    }

    /** The officer's customs office; empty for others. */
    public String customsOffice() {
        return text(claims.customsOffice());
    }

    /** The province of a provincial department; empty for the ministry itself and for others. */
    public String province() {
        return text(claims.province());
    }

    private String text(String claim) {
        return token().path(claim).asText("");
    }

    /** The token was verified when the person was let in. */
    private JsonNode token() {
        if (token == null) {
            token = bearer().map(this::payload).orElseGet(json::createObjectNode);
        }
        return token;
    }

    private JsonNode payload(String bearer) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException("The access token is no JSON Web Token", unreadable);
        }
    }
}
