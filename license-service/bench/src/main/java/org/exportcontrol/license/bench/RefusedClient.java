package org.exportcontrol.license.bench;

import java.io.IOException;
import java.util.UUID;

/**
 * Sends the very same request with an attempt that cannot be: token, JSON, validation and an answer, but no statement to
 * the database. What a hold costs more than this is not HTTP's.
 */
final class RefusedClient extends ServiceClient {

    RefusedClient(int port, String token) throws IOException {
        super(port, token);
    }

    @Override
    public boolean hold(UUID declaration, Line line, int kilograms) throws IOException {
        return put(declaration, 0, line, kilograms).startsWith("400");
    }
}
