package org.exportcontrol.common.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The verified token of the running request, read in the words of the suite. */
@RequestScoped
public class Caller {

    /** Names the person for whom a service calls another one. */
    public static final String ACTING_SUBJECT = "Acting-Subject";

    private static final List<String> ROLES =
            List.of(Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR, Roles.SERVICE);

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final ClaimsConfig claims;
    private final HttpServerRequest request;

    Caller(SecurityIdentity identity, JsonWebToken token, ClaimsConfig claims, HttpServerRequest request) {
        this.identity = identity;
        this.token = token;
        this.claims = claims;
        this.request = request;
    }

    /** Whether no token was given (or, on a public endpoint, none that holds). */
    public boolean anonymous() {
        return identity.isAnonymous();
    }

    public String subject() {
        return token.getSubject() == null ? identity.getPrincipal().getName() : token.getSubject();
    }

    public String name() {
        return text("name").orElse(null);
    }

    /** The first of {@link Roles} that the token carries; {@code anonymous} without one. */
    public String role() {
        return ROLES.stream().filter(identity::hasRole).findFirst().orElse("anonymous");
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public Set<String> duties() {
        Object value = token.getClaim(claims.duties());
        if (value instanceof Collection<?> several) {
            return several.stream().map(Caller::plain).collect(Collectors.toUnmodifiableSet());
        }
        return value == null ? Set.of() : Set.of(plain(value));
    }

    public boolean hasDuty(String duty) {
        return duties().contains(duty);
    }

    /** The exporter's unified social credit code. */
    public Optional<String> organization() {
        return text(claims.organization());
    }

    /** The officer's customs office, 4 digits. */
    public Optional<String> customsOffice() {
        return text(claims.customsOffice());
    }

    /** The province of a provincial commerce department, 2 digits; empty for the ministry itself. */
    public Optional<String> province() {
        return text(claims.province());
    }

    /** The caller as the audit records it. */
    public Actor actor() {
        String organization =
                organization().or(this::customsOffice).or(this::province).orElse(null);
        String onBehalfOf = is(Roles.SERVICE) ? request.getHeader(ACTING_SUBJECT) : null;
        return new Actor(subject(), name(), role(), organization, onBehalfOf);
    }

    private Optional<String> text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? Optional.empty() : Optional.of(plain(value));
    }

    private static String plain(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
