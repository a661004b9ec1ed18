package org.exportcontrol.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Makes writes safe to repeat. The stored answer lies in the transaction of the effect: either both are there or
 * neither. Called by resources; the domain service that does the work joins the transaction opened here.
 */
@ApplicationScoped
public class IdempotentRequests {

    public static final String KEY_HEADER = "Idempotency-Key";
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 128;

    private final RequestStore store;
    private final Caller caller;
    private final HttpServerRequest request;
    private final HttpHeaders headers;
    private final JsonDigest digests;
    private final ObjectMapper json;

    IdempotentRequests(
            RequestStore store,
            Caller caller,
            HttpServerRequest request,
            HttpHeaders headers,
            JsonDigest digests,
            ObjectMapper json) {
        this.store = store;
        this.caller = caller;
        this.request = request;
        this.headers = headers;
        this.digests = digests;
        this.json = json;
    }

    /**
     * A POST that creates. Its {@code Idempotency-Key} counts per organization (else per person), method and path, and
     * is kept for seven days.
     *
     * @param body the request's body, compared with the first one of the same key
     * @param work does the work and makes the answer; not called for a repeat
     * @return the work's answer, or for a repeat the stored one with {@code Idempotency-Replayed: true}
     * @throws org.exportcontrol.common.problem.ProblemException {@code IDEMPOTENCY_KEY_REQUIRED},
     *     {@code IDEMPOTENCY_KEY_REUSED} for another body, {@code IDEMPOTENCY_IN_PROGRESS} while the first still runs
     */
    @Transactional
    public <T> RestResponse<T> create(Object body, Class<T> type, Supplier<RestResponse<T>> work) {
        String scope = caller.organization().orElseGet(caller::subject) + ' ' + request.method() + ' ' + request.path();
        String key = requiredKey();
        String digest = digests.of(body);
        Optional<StoredRequest> earlier = store.begin(scope, key, digest);
        if (earlier.isPresent()) {
            return replay(earlier.get(), digest, type);
        }
        RestResponse<T> answer = work.get();
        store.finish(
                scope,
                key,
                answer.getStatus(),
                text(answer.getHeaders().getFirst(HttpHeaders.LOCATION)),
                text(answer.getHeaders().getFirst(HttpHeaders.ETAG)),
                write(answer.getEntity()));
        return answer;
    }

    /**
     * A move or an edit, guarded by {@code If-Match}. When the same person repeats it with the same body and the same
     * {@code If-Match}, nothing is done and the present state is answered: the first answer was lost on its way.
     *
     * @param work makes the move on the version that the caller read
     * @param present reads the present state
     */
    @Transactional
    public <T> T move(Object body, LongFunction<T> work, Supplier<T> present) {
        long expected = ETags.expectedVersion(headers);
        String scope = caller.subject() + ' ' + request.method() + ' ' + request.path();
        String digest = digests.of(body);
        // The digest is part of the key: another body on the same version is another move, which its version refuses.
        Optional<StoredRequest> earlier = store.begin(scope, "version " + expected + ' ' + digest, digest);
        return earlier.isPresent() ? present.get() : work.apply(expected);
    }

    private <T> RestResponse<T> replay(StoredRequest earlier, String digest, Class<T> type) {
        if (!earlier.digest().equals(digest)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED)
                    .detail("This Idempotency-Key was used with another body.", "该 Idempotency-Key 曾用于内容不同的请求。")
                    .remedy("Use a new key for a new request.", "新的请求请使用新的键。")
                    .exception();
        }
        RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.<T>create(earlier.status())
                .entity(read(earlier.body(), type))
                .header(REPLAYED_HEADER, "true");
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        if (earlier.etag() != null) {
            answer.header(HttpHeaders.ETAG, earlier.etag());
        }
        return answer.build();
    }

    private String requiredKey() {
        String key = request.getHeader(KEY_HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REQUIRED)
                    .detail(
                            "Send an Idempotency-Key of 1 to " + LONGEST_KEY + " characters, for instance a UUID.",
                            "请发送 1 至 " + LONGEST_KEY + " 个字符的 Idempotency-Key，例如 UUID。")
                    .exception();
        }
        return key;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request or answer record must be writable as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer can no longer be read as " + type.getSimpleName(), e);
        }
    }

    private static String text(Object header) {
        return header instanceof EntityTag tag ? '"' + tag.getValue() + '"' : header == null ? null : header.toString();
    }
}
