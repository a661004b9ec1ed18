package org.exportcontrol.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.exportcontrol.gateway.limit.Turnstile;

/** Connections to a service, and who of those who want one comes next. */
final class ConnectionPool {

    private final HttpClient client;
    private final Turnstile turnstile;
    private final Set<HttpConnection> used = ConcurrentHashMap.newKeySet();

    /**
     * @param size connections
     * @param sizePerCaller how many of them may be one caller's
     * @param idleTimeout how long one may be silent, within a request or between two
     */
    ConnectionPool(int size, int sizePerCaller, Duration idleTimeout, GatewayConfig config, Vertx vertx) {
        int headerSize = (int) config.maxHeaderSize().asLongValue();
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) idleTimeout.toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setMaxHeaderSize(headerSize),
                new PoolOptions().setHttp1MaxSize(size));
        turnstile = new Turnstile(size, sizePerCaller, config.queueSize(), config.connectTimeout(), vertx);
    }

    HttpClient client() {
        return client;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    /** Notes that a request goes over the connection; true where it is not the first one. */
    boolean isUsed(HttpConnection connection) {
        if (used.contains(connection)) {
            return true;
        }
        used.add(connection);
        connection.closeHandler(closed -> used.remove(connection));
        return false;
    }

    void close() {
        client.close();
    }
}
