package org.exportcontrol.common.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native executable holds only the files that it is told to hold. What lies among a module's resources, or those of
 * common, and is found by nobody else must be told.
 */
public abstract class NativeResources {

    /** Found by the framework: migrations, templates, settings. */
    private static final List<String> FOUND = List.of("db/", "templates/", "META-INF/", "application.properties");

    @Test
    void everyFileThatIsReadByNameIsInTheExecutable() throws IOException {
        Path own = Path.of("src/main/resources");
        List<PathMatcher> told = Arrays.stream(includes(own).split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        List<String> forgotten = Stream.of(own, Path.of("../common/src/main/resources"))
                .flatMap(NativeResources::files)
                .filter(file -> FOUND.stream().noneMatch(file::startsWith))
                .filter(file -> told.stream().noneMatch(glob -> glob.matches(Path.of(file))))
                .toList();
        assertEquals(List.of(), forgotten, "add them to quarkus.native.resources.includes");
    }

    private static String includes(Path folder) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("application.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty("quarkus.native.resources.includes", "");
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
