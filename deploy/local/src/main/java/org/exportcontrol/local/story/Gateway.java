package org.exportcontrol.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.exportcontrol.local.SuiteException;
import org.exportcontrol.local.oidc.DemoAccount;

/** A small client of the gateway that tells what it does: who, what for, which call, which answer. */
public final class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;
    private final Function<DemoAccount, String> tokens;
    private final Narrator narrator;

    /**
     * @param address the gateway, such as {@code http://localhost:8080}
     * @param issuer  the OIDC server that gives the tokens
     */
    public Gateway(String address, String issuer, Narrator narrator) {
        this.address = address;
        this.tokens = new Tokens(http, issuer)::of;
        this.narrator = narrator;
    }

    /**
     * @param tokens gives the token with which an account's next call is sent
     */
    public Gateway(String address, Function<DemoAccount, String> tokens, Narrator narrator) {
        this.address = address;
        this.tokens = tokens;
        this.narrator = narrator;
    }

    /** Starts a call with the token of an account. */
    public Call as(DemoAccount account, String doing) {
        return new Call(account, doing);
    }

    /** The token with which calls of an account are sent. */
    public String token(DemoAccount account) {
        return tokens.apply(account);
    }

    /** Starts a call without a token. */
    public Call asAnyone(String doing) {
        return new Call(null, doing);
    }

    /** One call being put together; a verb sends it. */
    public final class Call {
        private final DemoAccount who;
        private final String what;
        private String ifMatch;
        private String idempotencyKey;

        private Call(DemoAccount who, String what) {
            this.who = who;
            this.what = what;
        }

        /** Sends the version of the file that the answer showed. */
        public Call ifMatch(Answer read) {
            ifMatch = read.etag();
            return this;
        }

        /** Sends this version of the file. */
        public Call ifMatch(String version) {
            ifMatch = '"' + version + '"';
            return this;
        }

        /** Sends this key; without it, a creating call sends a new one. */
        public Call key(String key) {
            idempotencyKey = key;
            return this;
        }

        /** Reads. */
        public Answer get(String path) {
            return send("GET", path, null);
        }

        /** Creates or moves something. */
        public Answer post(String path, String json) {
            return send("POST", path, json);
        }

        /** Moves something without saying more. */
        public Answer post(String path) {
            return send("POST", path, null);
        }

        /** Uploads a file. */
        public Answer put(String path, String mediaType, byte[] content) {
            return send("PUT", path, mediaType, BodyPublishers.ofByteArray(content));
        }

        private Answer send(String method, String path, String json) {
            return json == null
                    ? send(method, path, null, BodyPublishers.noBody())
                    : send(method, path, "application/json", BodyPublishers.ofString(json));
        }

        private Answer send(String method, String path, String mediaType, BodyPublisher body) {
            if (what != null) {
                narrator.does(who, what);
            }
            HttpResponse<String> response = exchange(method, path, mediaType, body);
            if (what != null) {
                narrator.call(method, path, response.statusCode());
            }
            return new Answer(
                    narrator,
                    method + " " + path,
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.body());
        }

        private HttpResponse<String> exchange(String method, String path, String mediaType, BodyPublisher body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", "en");
            if (who != null) {
                request.header("Authorization", "Bearer " + tokens.apply(who));
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            } else if (method.equals("POST") && idempotencyKey == null) {
                idempotencyKey = UUID.randomUUID().toString();
            }
            if (idempotencyKey != null) {
                request.header("Idempotency-Key", idempotencyKey);
            }
            if (mediaType != null) {
                request.header("Content-Type", mediaType);
            }
            request.method(method, body);
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new SuiteException("No answer to " + method + " " + path + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SuiteException("Interrupted");
            }
        }
    }
}
