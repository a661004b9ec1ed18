package org.exportcontrol.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.oidc.DemoAccount;

/** The tokens of the demo accounts, each fetched once from the OIDC server by the password grant. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String issuer;
    private final Map<DemoAccount, String> tokens = new EnumMap<>(DemoAccount.class);

    Tokens(HttpClient http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    synchronized String of(DemoAccount account) {
        return tokens.computeIfAbsent(account, this::fetch);
    }

    private String fetch(DemoAccount account) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=demo&password=demo&username=" + account.username()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new SuiteException("No token for " + account.username() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted");
        }
    }
}
