package org.exportcontrol.gateway.upstream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller is told when a service fails it: which one, and whether anything can have been done. */
class FailureTest {

    private final ThroughUpstream gateway = new ThroughUpstream();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aServiceThatIsNotThereWasNotAsked() {
        gateway.start();

        JsonNode problem = problem(gateway.post("/applications", "{}"), GatewayProblem.SERVICE_UNREACHABLE);

        assertEquals(
                "license-service cannot be reached. The request was not sent: nothing was done.",
                problem.get("detail").asText());
        assertEquals("/api/license/v1/applications", problem.get("instance").asText());
        assertEquals("Send it again in a moment.", problem.get("remedy").asText());
    }

    @Test
    void theProblemIsToldInChineseToo() {
        gateway.start();

        HttpResponse<String> answer = gateway.send(gateway.request("/licenses").header("Accept-Language", "zh-CN"));

        JsonNode problem = problem(answer, GatewayProblem.SERVICE_UNREACHABLE, "服务无法连接");
        assertEquals("无法连接许可证服务。请求未发出，未作任何处理。", problem.get("detail").asText());
        assertEquals("zh", answer.headers().firstValue("content-language").orElseThrow());
    }

    @Test
    void afterABrokenConnectionTheOutcomeIsUnknownAndARepeatIsSafe() {
        gateway.start().serviceAnswers(request -> request.connection().close());

        JsonNode problem = problem(gateway.post("/applications", "{}"), GatewayProblem.SERVICE_BROKE_OFF);

        assertEquals(
                "license-service broke off before it answered. Whether the request was carried out is not known.",
                problem.get("detail").asText());
        assertTrue(problem.get("remedy").asText().contains("same Idempotency-Key"));
    }

    @Test
    void readingChangesNothingHoweverItEnds() {
        gateway.start().serviceAnswers(request -> request.connection().close());

        JsonNode problem = problem(gateway.get("/licenses"), GatewayProblem.SERVICE_BROKE_OFF);

        assertTrue(problem.get("detail").asText().endsWith("The request only reads: nothing was changed."));
    }

    @Test
    void anAnswerThatDoesNotComeInTimeLeavesTheOutcomeUnknown() {
        gateway.with("answer-timeout", "200MS").start().serviceAnswers(request -> asked.incrementAndGet());

        JsonNode problem = problem(gateway.post("/applications", "{}"), GatewayProblem.SERVICE_TOO_SLOW);

        assertEquals(1, asked.get(), "nothing is repeated behind the caller's back");
        assertTrue(problem.get("detail").asText().endsWith("Whether the request was carried out is not known."));
    }

    @Test
    void aRequestThatWaitsTooLongForAConnectionWasNotSent() throws IOException {
        gateway.with("pool-size", "1").with("connect-timeout", "200MS").start().serviceAnswers(this::neverAnswer);

        try (Socket first = gateway.connect("GET", "/licenses")) {
            await().until(() -> first.isConnected() && asked.get() == 1);
            JsonNode problem = problem(gateway.post("/applications", "{}"), GatewayProblem.SERVICE_NOT_ACCEPTING);
            assertTrue(problem.get("detail").asText().endsWith("nothing was done."));
        }
        assertEquals(1, asked.get());
    }

    @Test
    void moreRequestsThanMayWaitAreToldToComeBack() throws IOException {
        gateway.with("pool-size", "1").with("queue-size", "0").start().serviceAnswers(this::neverAnswer);

        try (Socket first = gateway.connect("GET", "/licenses")) {
            await().until(() -> first.isConnected() && asked.get() == 1);
            HttpResponse<String> answer = gateway.post("/applications", "{}");
            JsonNode problem = problem(answer, GatewayProblem.SERVICE_BUSY);
            assertTrue(problem.get("detail").asText().endsWith("nothing was done."));
            assertEquals("1", answer.headers().firstValue("retry-after").orElseThrow());
        }
    }

    @Test
    void aServiceThatKeepsFailingIsGivenARestAndThenAskedAgain() {
        gateway.with("circuit.failures", "3").with("circuit.open-for", "300MS").start();
        for (int i = 0; i < 3; i++) {
            problem(gateway.get("/licenses"), GatewayProblem.SERVICE_UNREACHABLE);
        }
        gateway.serviceAnswers(request -> request.response().end("licenses"));

        HttpResponse<String> resting = gateway.post("/applications", "{}");

        JsonNode problem = problem(resting, GatewayProblem.SERVICE_CIRCUIT_OPEN);
        assertEquals("1", resting.headers().firstValue("retry-after").orElseThrow());
        assertTrue(problem.get("detail").asText().endsWith("nothing was done."));
        await().until(() -> gateway.get("/licenses").statusCode() == 200);
        assertEquals("licenses", gateway.get("/licenses").body());
    }

    @Test
    void aCallerWhoStallsInItsUploadIsToldAndIsNoFailureOfTheService() throws IOException {
        gateway.with("upload-timeout", "1S")
                .with("circuit.failures", "1")
                .start()
                .serviceAnswers(request -> {
                    asked.incrementAndGet();
                    request.body().onSuccess(body -> request.response().end(body.length() + " bytes"));
                });

        for (String size : List.of("Content-Length: 100", "Transfer-Encoding: chunked")) {
            try (Socket stalling = gateway.connect("POST", "/applications", size)) {
                stalling.getOutputStream().write("5\r\nbegin\r\n".getBytes(StandardCharsets.UTF_8));
                stalling.setSoTimeout(10_000);
                String answer = new String(stalling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 " + GatewayProblem.CALLER_TOO_SLOW.status() + " "), answer);
                assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
                assertTrue(answer.contains("\"type\":\"" + GatewayProblem.CALLER_TOO_SLOW.uri() + '"'), answer);
                assertTrue(answer.contains("No more of the body came for 1 s."), answer);
            }
        }

        assertEquals(2, asked.get());
        assertEquals("2 bytes", gateway.post("/applications", "{}").body(), "the circuit is closed");
    }

    @Test
    void aServiceThatBreaksOffDuringTheUploadHasFailedAndNotTheCaller() throws IOException {
        gateway.start().serviceAnswers(request -> request.connection().close());

        try (Socket sending = gateway.connect("POST", "/applications", "Content-Length: 100")) {
            sending.getOutputStream().write("begin".getBytes(StandardCharsets.UTF_8)); // sends the head on its way
            sending.setSoTimeout(10_000);
            assertTrue(ThroughUpstream.head(sending).startsWith("HTTP/1.1 502 "));
        }
    }

    @Test
    void aSuccessBetweenFailuresKeepsTheCircuitClosed() {
        gateway.with("circuit.failures", "2").start().serviceAnswers(request -> {
            if (asked.incrementAndGet() % 2 == 1) {
                request.connection().close();
            } else {
                request.response().end();
            }
        });

        for (int i = 0; i < 3; i++) {
            problem(gateway.post("/applications", "{}"), GatewayProblem.SERVICE_BROKE_OFF);
            assertEquals(200, gateway.get("/licenses").statusCode());
        }
    }

    @Test
    void aServicesOwnProblemPassesUnchangedHoweverOften() {
        String own = "{\"type\":\"/problems/neighbor-unavailable\",\"status\":503}";
        gateway.with("circuit.failures", "2").start().serviceAnswers(request -> request.response()
                .setStatusCode(503)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "7")
                .end(own));

        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = gateway.get("/licenses");
            assertEquals(503, answer.statusCode());
            assertEquals(own, answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("content-type").orElseThrow());
            assertEquals("7", answer.headers().firstValue("retry-after").orElseThrow());
        }
    }

    @Test
    void aFailedHeadIsAnsweredWithoutABody() {
        gateway.start();

        HttpResponse<String> answer =
                gateway.send(gateway.request("/licenses").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(502, answer.statusCode());
        assertEquals("", answer.body());
    }

    private void neverAnswer(HttpServerRequest request) {
        asked.incrementAndGet();
    }

    private static JsonNode problem(HttpResponse<String> answer, GatewayProblem type) {
        return problem(answer, type, type.title().en());
    }

    private static JsonNode problem(HttpResponse<String> answer, ProblemType type, String title) {
        assertEquals(type.status(), answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElseThrow());
        try {
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            assertEquals(type.uri(), problem.get("type").asText());
            assertEquals(title, problem.get("title").asText());
            assertEquals(type.status(), problem.get("status").asInt());
            return problem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
