package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
@FunctionalInterface
interface HostNames {

    /** Blocks. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** As this machine resolves them. */
    @ApplicationScoped
    class OfThisMachine implements HostNames {

        @Override
        public List<InetAddress> addresses(String host) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(host));
        }
    }
}
