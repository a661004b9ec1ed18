package org.exportcontrol.declaration.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: private, shared, loopback, link-local, multicast, reserved,
 * those of cloud metadata, and IPv6 ranges that carry an IPv4 address inside. Of IPv6 only what is listed as global
 * unicast passes, so that ranges given out later stay shut.
 */
final class PublicAddress {

    private static final List<Range> SHUT = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("168.63.129.16", 32), // metadata and DNS of a cloud, at a public address
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.31.196.0", 24),
            range("192.52.193.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("192.175.48.0", 24),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 4),
            range("240.0.0.0", 4),
            range("2001::", 23),
            range("2001:db8::", 32),
            range("2002::", 16),
            range("2620:4f:8000::", 48),
            range("3fff::", 20));

    private static final Range GLOBAL_UNICAST = range("2000::", 3);

    private PublicAddress() {}

    /** An IPv6 address that only wraps an IPv4 one ({@code ::ffff:127.0.0.1}) counts as that one. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean mayBe = address instanceof Inet4Address || GLOBAL_UNICAST.holds(bytes);
        return mayBe && SHUT.stream().noneMatch(range -> range.holds(bytes));
    }

    private record Range(byte[] start, int bits) {

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String start, int bits) {
        try {
            return new Range(InetAddress.getByName(start).getAddress(), bits); // a literal: nothing is looked up
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(start, impossible);
        }
    }
}
