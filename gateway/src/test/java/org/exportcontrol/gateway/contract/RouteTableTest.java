package org.exportcontrol.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTableTest {

    private static final RouteTable ROUTES = new RouteTable(new Contracts());

    /** The gateway lets through just what the service's own table of roles lists, and without a token what it gives to anyone. */
    @ParameterizedTest
    @EnumSource
    void theRoutesAreThoseOfTheServicesOwnTable(Service service) throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String[] row : roleTable(service)) {
            listed.add(row[0] + ' ' + row[1] + (row[2].equals("anyone") ? " anyone" : ""));
        }
        Set<String> routed = new TreeSet<>();
        ROUTES.all().stream()
                .filter(route -> route.service() == service)
                .forEach(route ->
                        routed.add(route.method() + ' ' + route.template() + (route.anonymous() ? " anyone" : "")));

        assertEquals(listed, routed);
    }

    @ParameterizedTest
    @EnumSource
    void theContractIsTheOneThatTheServiceHasCommitted(Service service) throws IOException {
        String name = "/contract/" + service.title().en() + "/openapi.yaml";
        byte[] built = RouteTableTest.class.getResourceAsStream(name).readAllBytes();

        assertEquals(
                Files.readString(Path.of("..", service.title().en(), "openapi/openapi.yaml")),
                new String(built, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTROL_LIST, GET,  /v1/entries,                 /v1/entries,                         READ",
        "CONTROL_LIST, HEAD, /v1/entries,                 /v1/entries,                         READ",
        "CONTROL_LIST, GET,  /v1/entries/1C905.b,         /v1/entries/{code},                  READ",
        "CONTROL_LIST, GET,  /v1/editions/newest,         /v1/editions/newest,                 READ",
        "CONTROL_LIST, GET,  /v1/editions/7/entries,      /v1/editions/{number}/entries,       READ",
        "CONTROL_LIST, GET,  /v1/editions/newest/entries, /v1/editions/{number}/entries,       READ",
        "CONTROL_LIST, GET,  /v1/editions/7/entries.csv,  /v1/editions/{number}/entries.csv,   EXPORT",
        "CONTROL_LIST, POST, /v1/screenings,              /v1/screenings,                      WRITE",
        "DECLARATION,  GET,  /v1/events/stream,           /v1/events/stream,                   STREAM"
    })
    void aPathIsFoundByItsTemplate(Service service, String method, String path, String template, RouteKind kind) {
        Route route = ROUTES.at(service, path).get(method);

        assertEquals(template, route.template());
        assertEquals(kind, route.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE,      /v1",
        "LICENSE,      /v1/",
        "LICENSE,      /v1/nothing",
        "LICENSE,      /v1/licenses/1/nothing",
        "LICENSE,      /internal/v1/licenses",
        "LICENSE,      /q/health",
        "CONTROL_LIST, /v1/licenses",
        "CONTROL_LIST, /v1/editions/1/entriesXcsv"
    })
    void whatNoContractNamesIsNotThere(Service service, String path) {
        assertEquals(Map.of(), ROUTES.at(service, path));
    }

    @Test
    void nothingInternalIsARoute() {
        assertTrue(ROUTES.all().stream().allMatch(route -> route.template().startsWith("/v1/")));
    }

    private static List<String[]> roleTable(Service service) throws IOException {
        Path table = Path.of("..", service.title().en(), "src/test/resources/role-table.csv");
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*,\\s*"))
                    .filter(row -> !row[1].startsWith("/internal"))
                    .toList();
        }
    }
}
