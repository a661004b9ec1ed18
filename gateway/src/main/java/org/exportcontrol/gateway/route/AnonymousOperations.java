package org.exportcontrol.gateway.route;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.regex.Pattern;
import org.exportcontrol.gateway.upstream.Service;

/** What the public contract lets anyone do without a token. Everything else needs one. */
final class AnonymousOperations {

    private static final List<Operation> ALL = List.of(
            operation(Service.CONTROL_LIST, GET, "/v1/announcements"),
            operation(Service.CONTROL_LIST, GET, "/v1/announcements/{id}"),
            operation(Service.CONTROL_LIST, GET, "/v1/announcements/{id}/touched-entries"),
            operation(Service.CONTROL_LIST, GET, "/v1/comparisons"),
            operation(Service.CONTROL_LIST, GET, "/v1/editions"),
            operation(Service.CONTROL_LIST, GET, "/v1/editions/newest"),
            operation(Service.CONTROL_LIST, GET, "/v1/editions/{number}/entries"),
            operation(Service.CONTROL_LIST, GET, "/v1/editions/{number}/entries.csv"),
            operation(Service.CONTROL_LIST, GET, "/v1/entries"),
            operation(Service.CONTROL_LIST, GET, "/v1/entries/{code}"),
            operation(Service.CONTROL_LIST, GET, "/v1/entries/{code}/history"),
            operation(Service.CONTROL_LIST, GET, "/v1/events"),
            operation(Service.CONTROL_LIST, GET, "/v1/keys"),
            operation(Service.CONTROL_LIST, GET, "/v1/schemas/announcement"),
            operation(Service.CONTROL_LIST, GET, "/v1/screenings"),
            operation(Service.CONTROL_LIST, GET, "/v1/search"),
            operation(Service.CONTROL_LIST, GET, "/v1/tariff-hints"),
            operation(Service.CONTROL_LIST, POST, "/v1/screenings"),
            operation(Service.DECLARATION, GET, "/v1/code-tables"),
            operation(Service.DECLARATION, GET, "/v1/code-tables/{table}"),
            operation(Service.DECLARATION, GET, "/v1/keys"),
            operation(Service.LICENSE, GET, "/v1/calendar"),
            operation(Service.LICENSE, GET, "/v1/calendar/{year}"),
            operation(Service.LICENSE, GET, "/v1/keys"),
            operation(Service.LICENSE, GET, "/v1/verifications/{code}"),
            operation(Service.LICENSE, GET, "/v1/verifications/{code}/page"),
            operation(Service.LICENSE, POST, "/v1/verifications"));

    private AnonymousOperations() {}

    /** @param path within the service, for instance {@code /v1/entries/1C905.b} */
    static boolean contain(Service service, HttpMethod method, String path) {
        HttpMethod asked = method.equals(HEAD) ? GET : method;
        return ALL.stream()
                .anyMatch(operation -> operation.service == service
                        && operation.method.equals(asked)
                        && operation.path.matcher(path).matches());
    }

    private static Operation operation(Service service, HttpMethod method, String template) {
        return new Operation(
                service, method, Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")));
    }

    private record Operation(Service service, HttpMethod method, Pattern path) {}
}
