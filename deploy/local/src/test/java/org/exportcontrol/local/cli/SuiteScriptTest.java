package org.exportcontrol.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a checkout that holds little else, with programs that only say how they were called. */
class SuiteScriptTest {
    private static final String JAVA_17 =
            "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.15\"' >&2; else" + " echo \"java $*\"; fi";
    private static final String MAVEN = "if [ \"$2\" = -v ]; then echo 'Apache Maven 3.8.7'; else echo \"mvn $*\"; fi";

    @TempDir
    Path folder;

    private Path home;
    private Path programs;

    private record Outcome(int exitCode, String output) {}

    @BeforeEach
    void makeCheckout() throws IOException {
        home = Files.createDirectories(folder.resolve("a checkout"));
        programs = Files.createDirectories(folder.resolve("programs"));
        Path script = Path.of(System.getProperty("suite.home"), "suite");
        Files.copy(script, home.resolve("suite"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of(
                "common",
                "control-list-service",
                "license-service",
                "declaration-service",
                "gateway",
                "deploy/local")) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.createFile(home.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(home.resolve("pom.xml"));
        program("java", JAVA_17);
        program("javac", "true");
        program("mvn", MAVEN);
    }

    @Test
    void helpIsThereBeforeAnythingIsInstalled() throws Exception {
        Files.delete(programs.resolve("java"));

        Outcome help = suite("help");

        assertEquals(0, help.exitCode());
        assertTrue(help.output().startsWith("Usage: ./suite COMMAND"), help.output());
    }

    @Test
    void anUnknownCommandShowsTheUsage() throws Exception {
        Outcome unknown = suite("down");

        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.output().startsWith("suite: there is no command down\n\nUsage:"), unknown.output());
        assertEquals(2, suite().exitCode());
    }

    @Test
    void noJavaOrOneThatIsTooOldIsSaidInOneLine() throws Exception {
        program("java", "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2");
        assertEquals(
                new Outcome(1, "suite: Java 11.0.22 is too old (java): install a JDK, 17 or newer\n"), suite("up"));

        program("java", "echo 'java version \"1.8.0_392\"' >&2");
        assertEquals(
                new Outcome(1, "suite: Java 1.8.0_392 is too old (java): install a JDK, 17 or newer\n"), suite("up"));

        Files.delete(programs.resolve("java"));
        assertEquals(new Outcome(1, "suite: no Java found (java): install a JDK, 17 or newer\n"), suite("up"));
    }

    @Test
    void newerJavasAreFineHoweverTheyAreCalled() throws Exception {
        for (String version : List.of("21", "25.0.1", "26-ea")) {
            program("java", "echo 'openjdk version \"" + version + "\"' >&2");
            assertTrue(suite("up").output().startsWith("Building the suite"), version);
        }
    }

    @Test
    void noMavenOrOneThatIsTooOldIsSaidInOneLine() throws Exception {
        program("mvn", "echo 'Apache Maven 3.6.3'");
        assertEquals(new Outcome(1, "suite: Maven 3.6.3 is too old: install Maven, 3.8.7 or newer\n"), suite("demo"));

        Files.delete(programs.resolve("mvn"));
        assertEquals(new Outcome(1, "suite: no Maven found: install Maven, 3.8.7 or newer\n"), suite("demo"));
    }

    @Test
    void buildsWhatIsMissingOrOlderThanItsSourcesAndNothingElse() throws Exception {
        assertTrue(suite("up")
                .output()
                .contains("mvn -q -B -Dstyle.color=never -DskipTests -Dspotless.check.skip package\n"));

        makeJars();
        Files.delete(programs.resolve("mvn"));
        String output = suite("up", "--at", "2026-03-16").output();
        assertTrue(output.startsWith("java -Xmx"), output);
        assertTrue(
                output.endsWith("-jar " + home + "/deploy/local/target/suite-local.jar up --at 2026-03-16\n"), output);

        program("mvn", MAVEN);
        Path source = Files.createFile(home.resolve("gateway/src/main/Route.java"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
        assertTrue(suite("up").output().startsWith("Building the suite"));
    }

    @Test
    void testIsMavensVerify() throws Exception {
        assertEquals(new Outcome(0, "mvn verify -pl gateway\n"), suite("test", "-pl", "gateway"));
    }

    @Test
    void nativeExecutablesTakeAGraalVm() throws Exception {
        String missing = "suite: no GraalVM found (native-image in GRAALVM_HOME, JAVA_HOME or PATH):"
                + " install GraalVM or Mandrel for Java 25\n";
        assertEquals(new Outcome(1, missing), suite("test", "--native"));
        assertEquals(new Outcome(1, missing), suite("up", "--native"));

        program("native-image", "exit 0");
        assertEquals(
                new Outcome(0, "mvn verify -Dnative -Dsuite.native=true -pl gateway\n"),
                suite("test", "--native", "-pl", "gateway"));
    }

    @Test
    void soakAndTheBenchmarkOfLodgingsAreTheLaunchers() throws Exception {
        makeJars();
        assertTrue(suite("soak", "5", "42").output().endsWith("suite-local.jar soak 5 42\n"));
        assertTrue(suite("drill").output().endsWith("suite-local.jar drill\n"));
        assertTrue(suite("bench", "lodge").output().endsWith("suite-local.jar bench-lodge\n"));
        assertTrue(suite("bench", "gateway").output().endsWith("suite-local.jar bench-gateway\n"));
        assertEquals(new Outcome(1, "suite: there is no benchmark of tea\n"), suite("bench", "tea"));
    }

    @Test
    void aFailedBuildIsSaid() throws Exception {
        program("mvn", "if [ \"$2\" = -v ]; then echo 'Apache Maven 3.9.9'; else echo broken; exit 1; fi");

        Outcome failed = suite("up");

        assertEquals(1, failed.exitCode());
        assertTrue(failed.output().endsWith("broken\nsuite: the build failed, see above\n"), failed.output());
    }

    private void makeJars() throws IOException {
        for (String jar : List.of(
                "control-list-service/target/quarkus-app/quarkus-run.jar",
                "license-service/target/quarkus-app/quarkus-run.jar",
                "declaration-service/target/quarkus-app/quarkus-run.jar",
                "gateway/target/quarkus-app/quarkus-run.jar",
                "deploy/local/target/suite-local.jar")) {
            Files.createDirectories(home.resolve(jar).getParent());
            Files.createFile(home.resolve(jar));
        }
    }

    private void program(String name, String body) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Calls the script from elsewhere, finding only the programs made here and a shell's usual tools. */
    private Outcome suite(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("suite").toString()));
        command.addAll(List.of(arguments));
        Path tools = tools();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", programs + ":" + tools);
        environment.put("LC_ALL", "POSIX");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** The tools that the script uses, without a Java or Maven that may lie beside them. */
    private Path tools() throws IOException {
        Path tools = folder.resolve("tools");
        if (!Files.exists(tools)) {
            Files.createDirectories(tools);
            for (String tool : List.of("sh", "sed", "awk", "head", "find", "dirname", "cat")) {
                Path found = Stream.of("/bin", "/usr/bin")
                        .map(place -> Path.of(place, tool))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
                Files.createSymbolicLink(tools.resolve(tool), found);
            }
        }
        return tools;
    }
}
