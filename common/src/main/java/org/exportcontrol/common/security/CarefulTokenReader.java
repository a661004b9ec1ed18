package org.exportcontrol.common.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The library casts claims without looking: what it throws then is about the token, which is bad, and not about us. */
@ApplicationScoped
@Alternative
@Priority(1)
class CarefulTokenReader extends JWTCallerPrincipalFactory {

    private final JWTCallerPrincipalFactory library = new DefaultJWTCallerPrincipalFactory();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo trusted) throws ParseException {
        try {
            return library.parse(token, trusted);
        } catch (RuntimeException unreadable) {
            throw new ParseException("A claim has another form than agreed", unreadable);
        }
    }
}
