package org.exportcontrol.local.oidc;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.exportcontrol.local.SuiteException;

/**
 * An OIDC server on the loopback interface for the {@link DemoAccount}s: password grant for scripts, a login page for
 * people, client credentials for the services. It proves nothing about who calls and is for this machine only.
 */
public final class OidcServer implements AutoCloseable {
    /** The last part of the issuer's address. */
    public static final String REALM = "export-control";

    /** Whom the access tokens are for. */
    public static final String AUDIENCE = "export-control";

    private final int port;
    private final Path loginPage;
    private MockOAuth2Server server;
    private boolean closed;

    /**
     * @param port      a free port of the loopback interface
     * @param loginPage where the page for people is written, from which the server reads it
     */
    public OidcServer(int port, Path loginPage) {
        this.port = port;
        this.loginPage = loginPage;
    }

    /** The issuer's address. The server takes the host's name from the request, so everyone has to use this one. */
    public static String issuer(int port) {
        return "http://localhost:%d/%s".formatted(port, REALM);
    }

    /**
     * Starts the server.
     *
     * @throws SuiteException when it does not start
     */
    public synchronized void start() {
        if (closed) {
            return;
        }
        // The library borrows constants from Netty, which on newer JVMs warns on the terminal about its ways with
        // memory.
        System.setProperty("io.netty.noUnsafe", "true");
        try {
            Files.writeString(loginPage, LoginPage.html());
            MockOAuth2Server starting = new MockOAuth2Server(config());
            starting.start(InetAddress.getByName("localhost"), port);
            server = starting;
        } catch (IOException | RuntimeException e) {
            throw new SuiteException("The OIDC server did not start: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.shutdown();
        }
    }

    private OAuth2Config config() {
        // Without initial keys a new one is made; the library's own is known to everybody.
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(), "RS256"), (Instant) null);
        return new OAuth2Config(
                true, loginPage.toString(), null, false, tokens, Set.of(new DemoTokens()), new MockWebServerWrapper());
    }
}
