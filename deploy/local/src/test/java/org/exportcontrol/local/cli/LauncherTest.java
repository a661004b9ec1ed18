package org.exportcontrol.local.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exportcontrol.local.settings.FreePorts;
import org.exportcontrol.local.settings.Ports;
import org.exportcontrol.local.stack.FakeCheckout;
import org.exportcontrol.local.stack.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's process and the processes it is answerable for, with stand-ins for the services. */
class LauncherTest {
    @TempDir
    Path folder;

    private final Ports ports = FreePorts.find();
    private Path home;
    private FakeCheckout checkout;

    @BeforeEach
    void build() throws IOException {
        home = folder.resolve("a checkout of 镝");
        checkout = new FakeCheckout(home);
        Path programs = Path.of("target/postgres-programs").toAbsolutePath();
        Files.createDirectories(programs);
        Files.createDirectories(home.resolve(".suite"));
        Files.createSymbolicLink(home.resolve(".suite/postgres-programs"), programs);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertEquals(List.of(), runningHere());
    }

    @Test
    void upStopsEverythingWhenItIsTold() throws Exception {
        LauncherProcess up =
                LauncherProcess.start(home, ports, "up", "--at", "2026-03-16").awaitOutput("Restart one");
        assertTrue(up.output().contains("Starting the suite at 2026-03-16"), up.output());
        assertEquals("镝 is ready\n", Files.readString(home.resolve(".suite/logs/gateway.log")));
        assertEquals(5, runningHere().size());

        assertEquals(143, up.stop(true));

        assertTrue(up.output().endsWith("Stopping the suite\n"), up.output());
    }

    @Test
    void thePrintedCurlGetsATokenAndUsesIt() throws Exception {
        LauncherProcess up = LauncherProcess.start(home, ports, "up").awaitOutput("Restart one");
        String printed = up.output();
        String commands = printed.substring(printed.indexOf("  TOKEN="), printed.indexOf("Restart one"));
        // Curl may be missing here: a stand-in says how it was called, and asks the OIDC server by Java.
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path curl = programs.resolve("curl");
        Files.writeString(
                curl, "#!/bin/sh\nexec \"$JAVA\" -cp \"$CLASSES\" " + CurlStandIn.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands).redirectErrorStream(true);
        shell.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        shell.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
        shell.environment().put("CLASSES", "target/test-classes");

        Process run = shell.start();
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(
                output.matches("-H Authorization: Bearer [^ .]+\\.[^ .]+\\.[^ .]+ http://localhost:" + ports.gateway()
                        + "/api/license/v1/licenses\n"),
                output);
        up.stop(true);
    }

    /** As after the clone: what else these tests find was put there to save them the unpacking of PostgreSQL. */
    @Test
    void aFirstUpMakesItsFolder() throws Exception {
        Files.delete(home.resolve(".suite/postgres-programs"));
        Files.delete(home.resolve(".suite"));

        LauncherProcess up = LauncherProcess.start(home, ports, "up").awaitOutput("Restart one");

        assertEquals(143, up.stop(true));
    }

    @Test
    void aSecondUpSaysSoAndLeavesTheFirstAlone() throws Exception {
        LauncherProcess first = LauncherProcess.start(home, ports, "up").awaitOutput("Restart one");

        LauncherProcess second = LauncherProcess.start(home, FreePorts.find(), "up");
        assertEquals(1, second.awaitEnd());
        assertEquals(
                "suite: The local stack is running already, on the data in " + home.resolve(".suite")
                        + ": stop it with Ctrl-C where it was started\n",
                second.output());
        LauncherProcess reset = LauncherProcess.start(home, ports, "reset");
        assertEquals(1, reset.awaitEnd());

        assertEquals(5, runningHere().size());
        first.stop(true);
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNext() throws Exception {
        LauncherProcess.start(home, ports, "up").awaitOutput("Restart one").stop(false);
        assertEquals(5, runningHere().size());

        LauncherProcess next = LauncherProcess.start(home, ports, "up").awaitOutput("Restart one");

        assertTrue(next.output().startsWith("Stopped 5 processes that an earlier run left behind\n"), next.output());
        assertEquals(5, runningHere().size());
        next.stop(true);
    }

    @Test
    void aServiceThatEndsIsReportedAndCanBeBroughtBackByHand() throws Exception {
        LauncherProcess up = LauncherProcess.start(home, ports, "up").awaitOutput("Restart one");
        Path scripts = home.resolve(".suite/run");
        String pid = Files.readString(scripts.resolve("license-service.pid")).strip();

        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        up.awaitOutput("license-service has ended");
        new ProcessBuilder("sh", scripts.resolve("license-service.sh").toString()).start();
        up.awaitOutput("license-service is back");

        assertEquals(5, runningHere().size());
        up.stop(true);
    }

    @Test
    void aServiceThatEndsAtStartIsShownWithTheEndOfItsLog() throws Exception {
        checkout.diesAtStart(Service.DECLARATION, "no column open_holds");

        LauncherProcess up = LauncherProcess.start(home, ports, "up");

        assertEquals(1, up.awaitEnd());
        assertTrue(
                up.output()
                        .contains("suite: declaration-service ended while starting; the end of "
                                + home.resolve(".suite/logs/declaration-service.log") + ":\n  no column open_holds\n"),
                up.output());
    }

    @Test
    void aMissingJarAndATakenPortAreSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.gateway(), 1, InetAddress.getLoopbackAddress())) {
            LauncherProcess up = LauncherProcess.start(home, ports, "up");
            assertEquals(1, up.awaitEnd());
            assertEquals(
                    "suite: Port %d is taken by another program: stop that, or set SUITE_GATEWAY_PORT to another port\n"
                            .formatted(taken.getLocalPort()),
                    up.output());
        }
        Files.delete(Service.LICENSE.program(home));

        LauncherProcess up = LauncherProcess.start(home, ports, "up");

        assertEquals(1, up.awaitEnd());
        assertEquals(
                "suite: license-service is not built, license-service/target/quarkus-app/quarkus-run.jar is missing:"
                        + " run 'mvn package' in " + home + "\n",
                up.output());
    }

    @Test
    void aStoryThatDoesNotHoldNamesTheStepAndKeepsTheLogsOnly() throws Exception {
        LauncherProcess demo = LauncherProcess.start(home, ports, "demo");

        assertEquals(1, demo.awaitEnd());
        assertTrue(
                demo.output()
                        .contains("suite: Step 1 failed: status of GET"
                                + " /api/control-list/v1/entries?commodityCode=2846901500&asOf=2025-04-03:"
                                + " expected 200, got 404\n"),
                demo.output());
        Matcher logs = Pattern.compile("logs of the services are kept in (.*)").matcher(demo.output());
        assertTrue(logs.find(), demo.output());
        assertTrue(Files.exists(Path.of(logs.group(1), "gateway.log")));
        assertFalse(Files.exists(Path.of(System.getProperty("java.io.tmpdir"))
                .resolve(Path.of(logs.group(1)).getFileName())));
    }

    @Test
    void aKilledDemoIsClearedAwayByTheNextLauncher() throws Exception {
        LauncherProcess demo =
                LauncherProcess.start(home, ports, "demo").awaitOutput("waiting for control-list-service");
        demo.stop(false);
        Path record = onlyFileIn(home.resolve(".suite/runs"));
        Path data = Path.of(
                new ObjectMapper().readTree(record.toFile()).get("folder").asText());
        assertTrue(Files.exists(data));

        assertEquals(0, LauncherProcess.start(home, ports, "reset").awaitEnd());

        assertFalse(Files.exists(data));
        assertEquals(
                0,
                ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(data.toString()))
                        .count());
    }

    @Test
    void resetForgetsTheDataAndNothingElse() throws Exception {
        LauncherProcess.start(home, ports, "up").awaitOutput("Restart one").stop(true);
        Files.writeString(home.resolve(".suite/mine.txt"), "mine");

        assertEquals(0, LauncherProcess.start(home, ports, "reset").awaitEnd());

        try (Stream<Path> left = Files.list(home.resolve(".suite"))) {
            assertEquals(List.of(home.resolve(".suite/mine.txt")), left.toList());
        }
    }

    @Test
    void aWrongCallShowsTheUsage() throws Exception {
        LauncherProcess wrong = LauncherProcess.start(home, ports, "down");

        assertEquals(2, wrong.awaitEnd());
        assertTrue(wrong.output().contains("Usage: suite"), wrong.output());
        LauncherProcess badDate = LauncherProcess.start(home, ports, "up", "--at", "yesterday");
        assertEquals(1, badDate.awaitEnd());
        assertTrue(badDate.output().startsWith("suite: --at takes a date such as"), badDate.output());
        assertFalse(Files.exists(home.resolve(".suite/lock")));
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** The processes of this test's stack: services by their marker, PostgreSQL by its data folder. */
    private List<String> runningHere() {
        await().until(() -> services().noneMatch(command -> command.startsWith("sh ")));
        return services().toList();
    }

    private Stream<String> services() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("-Dsuite.run=" + home)
                        || command.contains("bin/postgres -D " + home)
                        || command.startsWith("sh " + home));
    }
}
