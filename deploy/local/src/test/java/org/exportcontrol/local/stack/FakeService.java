package org.exportcontrol.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for a service where only the launcher is tested: listens, says that it is ready, and can die at start. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        try (InputStream fault = FakeService.class.getResourceAsStream("/fault.txt")) {
            if (fault != null) {
                System.out.println(new String(fault.readAllBytes(), StandardCharsets.UTF_8));
                System.exit(3);
            }
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("镝 is ready");
    }
}
