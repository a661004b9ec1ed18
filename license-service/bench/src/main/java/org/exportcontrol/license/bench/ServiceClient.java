package org.exportcontrol.license.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Asks the service as declaration-service does, on one plain socket that is kept: it costs the machine little. */
class ServiceClient implements HoldClient {

    private final int port;
    private final String token;
    private final Socket socket;
    private final InputStream in;
    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    ServiceClient(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public boolean hold(UUID declaration, Line line, int kilograms) throws IOException {
        String answer = put(declaration, 1, line, kilograms);
        if (!answer.startsWith("200")) {
            throw new IOException("Answered " + answer);
        }
        return answer.contains("\"held\":true");
    }

    /** The answer's status, a blank and its body. */
    String put(UUID declaration, int attempt, Line line, int kilograms) throws IOException {
        byte[] body = body(attempt, line, kilograms).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("PUT /internal/v1/holds/" + declaration + " HTTP/1.1\r\nHost: localhost:"
                        + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nActing-Subject: bench\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return receive();
    }

    private String body(int attempt, Line line, int kilograms) {
        return "{\"attempt\":" + attempt + ",\"acceptanceDate\":\"" + today + "\",\"consignor\":\""
                + Licenses.HOLDER + "\",\"customsOffice\":\"2248\",\"destinationCountry\":\"DEU\",\"dryRun\":false,"
                + "\"lines\":[{\"goodsLine\":1,\"licenseNumber\":\"" + line.licenseNumber()
                + "\",\"licenseLine\":1,\"controlCodes\":[\"" + Licenses.CONTROL_CODE + "\"],\"commodityCode\":\""
                + Licenses.COMMODITY_CODE + "\",\"quantity\":\"" + kilograms + "\",\"unit\":\"KGM\",\"importer\":\""
                + Licenses.IMPORTER + "\",\"endUser\":\"" + Licenses.END_USER + "\"}]}";
    }

    private String receive() throws IOException {
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IOException("The answer does not say its length: " + status);
        }
        return status.substring("HTTP/1.1 ".length()) + ' ' + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
