package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A move that leads on from where a file is.
 *
 * @param of what it is about: id of a hold, challenge, inspection, request or referral; null for the file itself
 */
@TemplateData
record Offer(Move move, String of) {

    /** Name of the move, as in words and addresses. */
    public String name() {
        return move.path();
    }

    /** The address of its form, behind that of the file. */
    public String path() {
        return "/moves/" + move.path() + (of == null ? "" : "?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
    }
}
