package org.exportcontrol.local.bench;

import java.io.IOException;
import java.io.InputStream;

/** The head of an answer, read by hand: a client of a load must cost the machine little beside the services. */
final class HttpLines {
    private HttpLines() {}

    /** The next line without its end. */
    static String next(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
