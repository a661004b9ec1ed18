package org.exportcontrol.local.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.exportcontrol.local.SuiteException;

/** Finds ports for a stack that is to run beside others. */
public final class FreePorts {
    /** Below the ranges from which Linux and macOS take the ports of outgoing connections: none of ours may get one. */
    private static final int FIRST = 15_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /**
     * Six ports on which nobody listens at this moment. Nothing reserves them: a start may still find one taken.
     *
     * @throws SuiteException when no free ports are found
     */
    public static Ports find() {
        Iterator<Integer> next = find(6, Set.of()).iterator();
        return new Ports(next.next(), next.next(), next.next(), next.next(), next.next(), next.next());
    }

    /**
     * More ports for what stands beside a stack, none of them the stack's.
     *
     * @throws SuiteException when no free ports are found
     */
    public static List<Integer> beside(Ports stack, int count) {
        return List.copyOf(find(count, Set.copyOf(stack.bySetting().values())));
    }

    private static Set<Integer> find(int count, Set<Integer> taken) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < TRIES && found.size() < count; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (!taken.contains(port) && isFree(port)) {
                found.add(port);
            }
        }
        if (found.size() < count) {
            throw new SuiteException("No %d free ports found between %d and %d".formatted(count, FIRST, LAST));
        }
        return found;
    }

    /** Whether a server could listen on this port of the loopback interface now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this, the ports of a stack that has just stopped look taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
