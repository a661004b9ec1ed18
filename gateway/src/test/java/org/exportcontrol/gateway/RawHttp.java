package org.exportcontrol.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends exactly these bytes: an HTTP client would tidy them up first. */
public final class RawHttp {

    private RawHttp() {}

    /**
     * @param target written into the request line as it is
     * @param headers each {@code Name: value}
     * @return the whole answer as text
     */
    public static String send(String method, String target, String... headers) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        StringBuilder request = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\nHost: gateway.test\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
