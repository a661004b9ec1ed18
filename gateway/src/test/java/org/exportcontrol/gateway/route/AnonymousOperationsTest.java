package org.exportcontrol.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.gateway.upstream.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnonymousOperationsTest {

    /** The gateway lets through without a token just what the service's own table of roles gives to anyone. */
    @ParameterizedTest
    @EnumSource
    void theyAreThoseOfTheServicesOwnTable(Service service) throws IOException {
        for (String[] row : table(service)) {
            String path = row[1].replaceAll("\\{[^}]+}", "something");
            assertEquals(
                    row[2].equals("anyone"),
                    AnonymousOperations.contain(service, HttpMethod.valueOf(row[0]), path),
                    service + " " + row[0] + " " + row[1]);
        }
    }

    private static List<String[]> table(Service service) throws IOException {
        Path table = Path.of("..", service.title().en(), "src/test/resources/role-table.csv");
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*,\\s*"))
                    .filter(row -> !row[1].startsWith("/internal"))
                    .toList();
        }
    }
}
