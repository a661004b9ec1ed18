package org.exportcontrol.declaration.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.exportcontrol.common.testkit.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS: the receiver's name exists nowhere but in the test's resolver. */
class WebhookSenderTest {

    private static final String NAME = "hooks.receiver.example";

    @TempDir
    static Path folder;

    private static PfxOptions key;

    private final Vertx vertx = Vertx.vertx();
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path store = folder.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "r",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        key = new PfxOptions().setPath(store.toString()).setPassword("changeit");
    }

    @BeforeEach
    void listen() throws Exception {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(key))
                .requestHandler(request -> {
                    seen.add(request.connection().indicatedServerName()
                            + ' '
                            + request.authority()
                            + ' '
                            + request.uri());
                    switch (request.path()) {
                        case "/hangs" -> {}
                        case "/drips" ->
                            request.response()
                                    .setChunked(true)
                                    .setStatusCode(200)
                                    .write("x");
                        case "/moved" ->
                            request.response()
                                    .setStatusCode(307)
                                    .putHeader("Location", "/else")
                                    .end();
                        default -> request.response().setStatusCode(200).end("ok");
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAddressThatWasJudgedIsConnectedToWithTheNameForTlsAndHost() throws Exception {
        String url = "https://" + NAME + ":" + server.actualPort() + "/in?a=b";
        assertEquals(Outcome.answered(200), send(host -> List.of(loopback()), key, Patience.LIMIT, url));
        assertEquals(List.of(NAME + ' ' + NAME + ':' + server.actualPort() + " /in?a=b"), List.copyOf(seen));
    }

    @Test
    void aNameIsLookedUpOnceSoThatItCannotPointElsewhereBetweenJudgmentAndConnection() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        HostNames rebinding = host -> List.of(lookups.getAndIncrement() == 0 ? loopback() : address("192.0.2.1"));
        String url = "https://" + NAME + ":" + server.actualPort() + "/in";
        assertEquals(Outcome.answered(200), send(rebinding, key, Patience.LIMIT, url));
        assertEquals(1, lookups.get());
    }

    @Test
    void aNameThatNowPointsInsideIsRefusedAtTheTry() throws Exception {
        WebhookSender strict =
                new WebhookSender(vertx, rules(Map.of(), host -> List.of(loopback())), Patience.LIMIT, key);
        Outcome outcome = await(strict, "https://" + NAME + ":" + server.actualPort() + "/in", 1);
        assertEquals(Outcome.failed(DeliveryFailure.TARGET_REFUSED), outcome);
        assertTrue(seen.isEmpty());
    }

    @Test
    void aCertificateOfAnotherNameOrOfNobodyTrustedIsNoTls() throws Exception {
        HostNames here = host -> List.of(loopback());
        String other = "https://other.receiver.example:" + server.actualPort() + "/in";
        assertEquals(Outcome.failed(DeliveryFailure.TLS), send(here, key, Patience.LIMIT, other));
        String known = "https://" + NAME + ":" + server.actualPort() + "/in";
        assertEquals(Outcome.failed(DeliveryFailure.TLS), send(here, null, Patience.LIMIT, known));
    }

    @Test
    void aTargetThatHangsTimesOutAndOneThatDripsIsTakenAtItsWord() throws Exception {
        HostNames here = host -> List.of(loopback());
        String url = "https://" + NAME + ":" + server.actualPort();
        assertEquals(Outcome.failed(DeliveryFailure.TIMEOUT), send(here, key, Duration.ofSeconds(2), url + "/hangs"));
        assertEquals(Outcome.answered(200), send(here, key, Patience.LIMIT, url + "/drips"));
        assertEquals(Outcome.answered(307), send(here, key, Patience.LIMIT, url + "/moved"));
    }

    @Test
    void aNameNobodyKnowsAndAPortNobodyListensOnAreTold() throws Exception {
        HostNames unknown = host -> {
            throw new UnknownHostException(host);
        };
        assertEquals(
                Outcome.failed(DeliveryFailure.NAME_UNKNOWN),
                send(unknown, key, Patience.LIMIT, "https://" + NAME + "/"));
        int port = server.actualPort();
        server.close().toCompletionStage().toCompletableFuture().join();
        assertEquals(
                Outcome.failed(DeliveryFailure.NO_CONNECTION),
                send(host -> List.of(loopback()), key, Patience.LIMIT, "https://" + NAME + ":" + port + "/"));
    }

    @Test
    void eachTryTakesTheNextAddressOfTheName() throws Exception {
        WebhookSender sender = new WebhookSender(
                vertx,
                rules(Map.of("allow-private-addresses", "true"), host -> List.of(address("127.0.0.2"), loopback())),
                Patience.LIMIT,
                key);
        String url = "https://" + NAME + ":" + server.actualPort() + "/in";
        assertEquals(Outcome.failed(DeliveryFailure.NO_CONNECTION), await(sender, url, 1));
        assertEquals(Outcome.answered(200), await(sender, url, 2));
    }

    private Outcome send(HostNames names, TrustOptions trust, Duration timeout, String url) throws Exception {
        TargetRules rules = rules(Map.of("allow-private-addresses", "true"), names);
        return await(new WebhookSender(vertx, rules, timeout, trust), url, 1);
    }

    private static TargetRules rules(Map<String, String> settings, HostNames names) {
        return new TargetRules(Receiver.settings(settings), names);
    }

    private static Outcome await(WebhookSender sender, String url, int attempt) throws Exception {
        return sender.send(url, attempt, Map.of("Content-Type", "application/json"), "{}")
                .toCompletionStage()
                .toCompletableFuture()
                .get(2 * Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static InetAddress loopback() throws UnknownHostException {
        return address("127.0.0.1");
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }
}
