package org.exportcontrol.local.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends requests to the gateway on one plain socket that is kept: it costs the machine little beside the services. */
final class LodgeClient implements AutoCloseable {
    private final int port;
    private final String token;
    private final Socket socket;
    private final InputStream in;

    LodgeClient(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
    }

    /** The answer to a request: its status, and its body as it came. */
    record Answer(int status, String body) {}

    /** @param headers further lines, each with its line end */
    Answer post(String path, String headers, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return receive();
    }

    private Answer receive() throws IOException {
        int status = Integer.parseInt(
                HttpLines.next(in).substring("HTTP/1.1 ".length()).substring(0, 3));
        int length = 0;
        boolean chunked = false;
        for (String header = HttpLines.next(in); !header.isEmpty(); header = HttpLines.next(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(HttpLines.next(in).strip(), 16);
            body.write(in.readNBytes(size));
            HttpLines.next(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
