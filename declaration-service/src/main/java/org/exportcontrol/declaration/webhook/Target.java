package org.exportcontrol.declaration.webhook;

import java.net.URI;

/**
 * Where a webhook points, read from its URL by {@link TargetRules}.
 *
 * @param host a name or an IPv4 address in its only form
 * @param path with the query
 */
record Target(boolean tls, String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static Target of(URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new Target(
                tls,
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : tls ? HTTPS : HTTP,
                url.getRawQuery() == null ? path : path + '?' + url.getRawQuery());
    }
}
