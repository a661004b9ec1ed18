package org.exportcontrol.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Among the services calls run downward only: declaration, license, control list. Kept by what their code declares. */
class CallsRunDownwardTest {

    private static final Path SUITE = Path.of("../..");

    /** A client for a service's event stream bears the service's name and this: it waits longer than one for calls. */
    private static final Pattern CLIENT =
            Pattern.compile("@RegisterRestClient\\(configKey = \"([a-z-]+?)(?:-events)?\"\\)");

    private static final Pattern MODULE = Pattern.compile("<artifactId>([a-z-]+-service|gateway)</artifactId>");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "control-list-service", Set.of(),
            "license-service", Set.of("control-list"),
            "declaration-service", Set.of("control-list", "license"),
            "gateway", Set.of("control-list", "license", "declaration"));

    @Test
    void eachServiceCallsOnlyThoseBelowIt() throws IOException {
        for (Map.Entry<String, Set<String>> module : ALLOWED.entrySet()) {
            assertEquals(module.getValue(), clientsOf(module.getKey()), module.getKey());
        }
    }

    @Test
    void servicesMeetOverHttpOnlyAndShareNoCodeButCommon() throws IOException {
        for (String module : ALLOWED.keySet()) {
            String pom = Files.readString(SUITE.resolve(module).resolve("pom.xml"));
            Set<String> named =
                    MODULE.matcher(pom).results().map(match -> match.group(1)).collect(Collectors.toSet());
            assertEquals(Set.of(module), named, module + " depends on another service's code");
        }
    }

    private static Set<String> clientsOf(String module) throws IOException {
        Set<String> clients = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SUITE.resolve(module).resolve("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                CLIENT.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(clients::add);
            }
        }
        return clients;
    }
}
