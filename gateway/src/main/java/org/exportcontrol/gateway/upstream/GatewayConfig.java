package org.exportcontrol.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the gateway waits for them. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** control-list-service. */
    Location controlList();

    /** license-service. */
    Location license();

    /** declaration-service. */
    Location declaration();

    /** For a free connection: a new one, or one that another request gives back. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** Without a byte of the body from a caller for whom the service waits. */
    @WithDefault("30S")
    Duration uploadTimeout();

    /** From the end of the request to the first byte of the answer. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** Without a byte in either direction, inside a request or between two. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** Connections to each service. */
    @WithDefault("64")
    @Min(1)
    int poolSize();

    /** Requests that may wait for a connection to each service. */
    @WithDefault("256")
    @Min(0)
    int queueSize();

    /** Largest body of a request. */
    @WithDefault("20M")
    MemorySize maxBodySize();

    /** Largest head of a request: its line and its headers. */
    @WithDefault("16K")
    MemorySize maxHeaderSize();

    /** When a failing service is given a rest. */
    Circuit circuit();

    /** What is else for tables and documents. */
    Export export();

    /** What is else for event streams, which have connections of their own. */
    Stream stream();

    /** Tables and documents are put together before they are sent. */
    interface Export {

        /** From the end of the request to the first byte of the answer. */
        @WithDefault("120S")
        Duration answerTimeout();
    }

    /** Event streams stay open: on the connections of the others they would leave none for them. */
    interface Stream {

        /** Open streams from each service. */
        @WithDefault("256")
        @Min(1)
        int poolSize();

        /** Without a sign of life from the service. */
        @WithDefault("60S")
        Duration idleTimeout();
    }

    /** Address of a service. */
    interface Location {

        /** Scheme, host and port, for instance {@code http://localhost:8082}. */
        URI url();
    }

    /** When a failing service is given a rest. */
    interface Circuit {

        /** Failures in a row, within a minute, that open the circuit. */
        @WithDefault("5")
        @Min(1)
        int failures();

        /** How long nothing is sent then; after it one request tries. */
        @WithDefault("5S")
        Duration openFor();
    }
}
