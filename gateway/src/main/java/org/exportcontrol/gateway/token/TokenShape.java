package org.exportcontrol.gateway.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.exportcontrol.common.security.ClaimsConfig;

/**
 * The form of the claims by which the services decide: texts, and lists of texts. A claim of another form would be read
 * by each library in its own way, so a token with one is no token of this suite.
 */
@Singleton
class TokenShape {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> texts;
    private final Set<String> lists;

    TokenShape(ClaimsConfig claims) {
        texts = Set.of(claims.organization(), claims.customsOffice(), claims.province());
        lists = Set.of(Claims.groups.name(), claims.duties());
    }

    /**
     * @param token whose signature holds
     * @throws ParseException when a claim has another form
     */
    void require(String token) throws ParseException {
        JsonNode claims = claims(token);
        for (String name : texts) {
            JsonNode claim = claims.path(name);
            if (!isAbsent(claim) && !claim.isTextual()) {
                throw new ParseException("The claim " + name + " is no text");
            }
        }
        for (String name : lists) {
            if (!isTextOrTexts(claims.path(name))) {
                throw new ParseException("The claim " + name + " is no list of texts");
            }
        }
    }

    private static boolean isTextOrTexts(JsonNode claim) {
        if (isAbsent(claim) || claim.isTextual()) {
            return true;
        }
        for (JsonNode each : claim) {
            if (!each.isTextual()) {
                return false;
            }
        }
        return claim.isArray();
    }

    private static boolean isAbsent(JsonNode claim) {
        return claim.isMissingNode() || claim.isNull();
    }

    private static JsonNode claims(String token) throws ParseException {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException | RuntimeException unreadable) {
            throw new ParseException("The claims are no JSON"); // its cause would read like a failed connection
        }
    }
}
