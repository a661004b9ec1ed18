package org.exportcontrol.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who is counted as one: the subject of a token, else the address that the request came from.
 *
 * @param key tells callers apart; not for logs, it names a person
 */
public record Caller(String key) {

    /** Of IPv6 a whole /64 is one caller: a single household has as many addresses as it likes. */
    private static final int GROUPS_OF_A_NETWORK = 4;

    /** @param subject of a token that was verified */
    public static Caller of(Optional<String> subject, SocketAddress address) {
        return new Caller(subject.map(name -> "subject " + name).orElseGet(() -> "address " + network(address)));
    }

    private static String network(SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        String[] groups = host.split(":"); // Java writes all eight groups of an IPv6 address
        return groups.length < 8 ? host : String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
    }
}
