package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Codes that may be chosen, named where they are offered. */
@TemplateExtension(namespace = "codes")
final class Codes {

    private Codes() {}

    /** <code>{codes:of('A,B')}</code>: codes parted by commas. */
    static List<String> of(String codes) {
        return List.of(codes.split(","));
    }
}
