package org.exportcontrol.local.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends one request over and over, on each of some plain sockets that are kept. */
final class SteadyLoad {
    private final int port;
    private final byte[] request;

    /** @param token null for none */
    SteadyLoad(int port, String path, String token) {
        this.port = port;
        String authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What was measured.
     *
     * @param perSecond answers per second
     * @param micros    how long each took, ascending
     */
    record Result(double perSecond, int[] micros) {
        /** The time within which this share of the answers came, in milliseconds. */
        double millis(double share) {
            return micros[(int) Math.min(micros.length - 1L, Math.round(share * micros.length))] / 1e3;
        }
    }

    /** Each answer must be 200. */
    Result run(int connections, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            List<Callable<int[]>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(() -> send(begin + time.toNanos()));
            }
            List<int[]> all = new ArrayList<>();
            for (Future<int[]> client : threads.invokeAll(clients)) {
                all.add(client.get());
            }
            double took = (System.nanoTime() - begin) / 1e9;
            int[] micros = all.stream().flatMapToInt(Arrays::stream).sorted().toArray();
            return new Result(micros.length / took, micros);
        } finally {
            threads.shutdownNow();
        }
    }

    private int[] send(long end) throws IOException {
        int[] micros = new int[1 << 14];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            for (long now = System.nanoTime(); now < end; ) {
                socket.getOutputStream().write(request);
                receive(in);
                long after = System.nanoTime();
                if (count == micros.length) {
                    micros = Arrays.copyOf(micros, 2 * count);
                }
                micros[count++] = (int) ((after - now) / 1_000);
                now = after;
            }
        }
        return Arrays.copyOf(micros, count);
    }

    private static void receive(InputStream in) throws IOException {
        String status = HttpLines.next(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Answered " + status);
        }
        int length = -1;
        for (String header = HttpLines.next(in); !header.isEmpty(); header = HttpLines.next(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("The answer does not say its length");
        }
        in.skipNBytes(length);
    }
}
