package org.exportcontrol.gateway.upstream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.exportcontrol.common.testkit.Patience;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One caller's flood is its own trouble. */
class FairnessTest {

    private final ThroughUpstream gateway = new ThroughUpstream();
    private final Queue<HttpServerRequest> asked = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aNoisyCallerDoesNotKeepAQuietOneWaiting() {
        gateway.with("pool-size", "4")
                .with("queue-size", "100")
                .with("connect-timeout", "50S")
                .with("limit.connections-per-caller", "3")
                .start()
                .serviceAnswers(asked::add);
        List<CompletableFuture<HttpResponse<String>>> noisy = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            noisy.add(ask("noisy"));
        }
        await().atMost(Patience.LIMIT).until(() -> asked.size() == 3);

        CompletableFuture<HttpResponse<String>> quiet = ask("quiet");

        await().atMost(Patience.LIMIT).until(() -> asked.size() == 4);
        asked.stream()
                .filter(request -> request.getHeader("Caller-Name").equals("quiet"))
                .forEach(request -> request.response().end("quiet"));
        assertEquals("quiet", quiet.join().body());
        assertTrue(noisy.stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void whoFillsItsShareIsToldThatItIsItsOwn() {
        gateway.with("limit.connections-per-caller", "1")
                .with("connect-timeout", "200MS")
                .start()
                .serviceAnswers(asked::add);
        ask("noisy");
        await().atMost(Patience.LIMIT).until(() -> asked.size() == 1);

        HttpResponse<String> refused = ask("noisy").join();

        assertEquals(GatewayProblem.TOO_MANY_REQUESTS.status(), refused.statusCode());
        assertEquals("1", refused.headers().firstValue("retry-after").orElseThrow());
        assertTrue(refused.body().contains("Your own requests take up all connections"), refused.body());
    }

    @Test
    void aPlaceIsGivenBackHoweverARequestEnds() {
        gateway.with("pool-size", "1")
                .with("queue-size", "0")
                .with("answer-timeout", "200MS")
                .with("circuit.failures", "100")
                .start()
                .serviceAnswers(request -> {
                    switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
                        case "closes" -> request.connection().close();
                        case "hangs" -> asked.add(request);
                        case "breaks" ->
                            request.response()
                                    .putHeader("Content-Length", "10")
                                    .write("half")
                                    .onComplete(written -> request.connection().close());
                        default -> request.response().end("here");
                    }
                });

        for (String end : List.of("closes", "hangs", "breaks", "fine", "closes", "hangs")) {
            gateway.ask("someone", "/" + end).exceptionally(broken -> null).join();
            await().atMost(Patience.LIMIT).until(() -> gateway.get("/fine").statusCode() == 200);
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String caller) {
        return gateway.ask(caller, "/licenses");
    }
}
