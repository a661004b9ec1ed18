package org.exportcontrol.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {
    @TempDir
    Path folder;

    @Test
    void handsOverEveryCharacterOfEnvironmentAndArguments() throws Exception {
        String awkward = "it's $HOME \"quoted\" `id` \\ 镝";
        StartScript script = script(Map.of("AWKWARD", awkward), "printf", "%s|%s|", awkward, "two words");

        ServiceProcess service = new ServiceProcess(script);
        assertEquals(0, service.start().waitFor());

        assertEquals(awkward + "|two words|", Files.readString(script.log()));
        assertTrue(service.hasEnded());
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        StartScript script = script(Map.of(), "true");
        script.write();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(script.file())));
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstIsThere() throws Exception {
        StartScript script = script(Map.of(), "sleep", "600", folder.toString());
        ServiceProcess service = new ServiceProcess(script(Map.of(), "tail", "-f", "/dev/null", folder + "/none"));
        Process first = service.start();
        await().until(() -> PidFile.process(script.pidFile()).isPresent());

        Process second = new ProcessBuilder("sh", script.file().toString()).start();

        assertEquals(1, second.waitFor());
        assertEquals(
                "some-service is running already\n",
                new String(second.getErrorStream().readAllBytes()));
        Processes.stop(first.toHandle(), Duration.ofSeconds(5));
    }

    @Test
    void aNumberOfSomebodyElsesProcessIsNotOurs() throws IOException {
        Path pidFile = folder.resolve("some-service.pid");

        Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));
        assertTrue(PidFile.process(pidFile).isEmpty());

        Files.writeString(pidFile, "not a number");
        assertTrue(PidFile.process(pidFile).isEmpty());
    }

    private StartScript script(Map<String, String> environment, String... command) {
        return new StartScript(
                "some-service", folder, folder.resolve("some-service.log"), environment, List.of(command));
    }
}
